/** What a chart shows as a table, for those who read rather than look. */
"use client";

import { Button, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import classes from "./charts.module.css";

const ROWS_AT_FIRST = 14;

export interface TableRow {
  key: string;
  /** The first names the row; asked for when the row is shown, for a year has many. */
  cells: () => readonly string[];
}

export interface ChartTable {
  columns: readonly string[];
  rows: readonly TableRow[];
}

export function DataTable({ caption, columns, rows }: ChartTable & { caption: string }) {
  const t = useTranslations("goal.chart");
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, ROWS_AT_FIRST);
  return (
    <>
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, cells }) => (
            <tr key={key}>
              {cells().map((cell, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[index]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <Button variant="subtle" color="gray" mt="sm" onClick={() => setWhole(true)}>
          {t("allRows", { count: rows.length })}
        </Button>
      )}
    </>
  );
}
