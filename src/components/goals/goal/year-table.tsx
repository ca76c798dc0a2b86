/** The last year as a table, for those who read rather than look. */
"use client";

import { Button, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { HistoryPoint } from "../../../domain/history";
import { useAmounts } from "../words/use-amounts";
import { useDays } from "../words/use-days";
import classes from "./year-map.module.css";

const ROWS_AT_FIRST = 14;

export function YearTable({ points, unit }: { points: readonly HistoryPoint[]; unit: string }) {
  const t = useTranslations("goal.year");
  const verdicts = useTranslations("goal.verdict");
  const days = useDays();
  const { amount } = useAmounts();
  const [isWhole, setWhole] = useState(false);
  const newestFirst = [...points].reverse();
  const rows = isWhole ? newestFirst : newestFirst.slice(0, ROWS_AT_FIRST);
  const hasVerdicts = points.some((point) => point.verdict !== null);
  return (
    <>
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>{t("tableLabel")}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("day")}</th>
            <th scope="col">{t("value")}</th>
            {hasVerdicts && <th scope="col">{t("verdict")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <tr key={point.start}>
              <th scope="row">{days.short(point.start)}</th>
              <td>{amount(point.value, unit)}</td>
              {hasVerdicts && <td>{verdicts(point.verdict ?? "none")}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < points.length && (
        <Button variant="subtle" color="gray" mt="sm" onClick={() => setWhole(true)}>
          {t("older")}
        </Button>
      )}
    </>
  );
}
