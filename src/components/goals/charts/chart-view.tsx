/** A chart as it always stands: heading, picture or table, and one sentence that says the same. */
"use client";

import { Button } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { PatternName } from "../../../domain/settings";
import { Card } from "../../layout/card";
import classes from "./charts.module.css";
import { type ChartTable, DataTable } from "./data-table";

export interface ChartViewProps {
  pattern: PatternName;
  title: string;
  /** A sign beside the title, such as the pattern's. */
  sign?: ReactNode;
  /** One sentence, which also stands for the picture. */
  summary: string;
  /** What parts of the picture mean, in words. */
  legend?: readonly LegendItem[];
  /** Left out while there is nothing to show. */
  table?: ChartTable | undefined;
  children?: ReactNode;
}

export interface LegendItem {
  /** A class of the charts: what it looks like. */
  look: "strong" | "soft" | "dashed" | "band" | "ringed";
  words: string;
}

export function ChartView(props: ChartViewProps) {
  const { pattern, title, sign, summary, legend, table, children } = props;
  const t = useTranslations("goal.chart");
  const id = useId();
  const [isTable, setTable] = useState(false);
  return (
    <figure aria-labelledby={id} className={classes.view} data-pattern={pattern}>
      <div className={classes.head}>
        <h2 id={id}>
          {sign}
          {title}
        </h2>
        {table && (
          <Button
            variant="subtle"
            color="gray"
            aria-label={t(isTable ? "pictureOf" : "tableOf", { title })}
            onClick={() => setTable(!isTable)}
          >
            {t(isTable ? "picture" : "table")}
          </Button>
        )}
      </div>
      {isTable && table ? <DataTable caption={title} {...table} /> : children}
      {!isTable && legend && <Legend items={legend} />}
      <p className={classes.summary}>{summary}</p>
    </figure>
  );
}

export function ChartCard(props: ChartViewProps) {
  return (
    <Card>
      <ChartView {...props} />
    </Card>
  );
}

function Legend({ items }: { items: readonly LegendItem[] }) {
  return (
    <ul className={classes.legend}>
      {items.map(({ look, words }) => (
        <li key={look}>
          <svg width={16} height={12} viewBox="0 0 16 12" aria-hidden="true" focusable="false">
            {look === "dashed" ? (
              <line x1={0} x2={16} y1={6} y2={6} className={classes.dashed} />
            ) : (
              <rect x={2} y={1} width={12} height={10} rx={3} className={classes[look]} />
            )}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
