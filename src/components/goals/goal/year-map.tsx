/** The last year as a square a day, drawn by hand; the newest week is at the right. */
"use client";

import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { PatternName } from "../../../domain/settings";
import { useAmounts } from "../words/use-amounts";
import { useDays } from "../words/use-days";
import type { YearGrid } from "./year-grid";
import classes from "./year-map.module.css";

const PITCH = 12;
const SIDE = 10;
const HEAD = 18;

interface YearMapProps {
  grid: YearGrid;
  pattern: PatternName;
  unit: string;
  label: string;
}

export function YearMap({ grid, pattern, unit, label }: YearMapProps) {
  const t = useTranslations("goal.year");
  const days = useDays();
  const { amount } = useAmounts();
  const scroll = useRef<HTMLElement>(null);
  useEffect(() => {
    scroll.current?.scrollTo({ left: scroll.current.scrollWidth });
  }, []);
  const size = { width: grid.columns * PITCH, height: HEAD + 7 * PITCH };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={scroll} className={classes.scroll} tabIndex={0} aria-label={t("title")}>
      <svg
        {...size}
        viewBox={`0 0 ${size.width} ${size.height}`}
        className={classes.map}
        data-pattern={pattern}
        role="img"
        aria-label={label}
      >
        {grid.months.map(({ day, column }) => (
          <text key={day} x={column * PITCH} y={11} className={classes.month}>
            {days.monthShort(day)}
          </text>
        ))}
        {grid.blanks.map(({ day, column, row }) => (
          <rect
            key={day}
            x={column * PITCH}
            y={HEAD + row * PITCH}
            width={SIDE}
            height={SIDE}
            rx={2.5}
            className={classes.blank}
          />
        ))}
        {grid.cells.map(({ day, column, row, level, point }) => (
          <rect
            key={day}
            x={column * PITCH}
            y={HEAD + row * PITCH}
            width={SIDE}
            height={SIDE}
            rx={2.5}
            className={`${classes.cell} ${level > 0 ? classes[`level${level}`] : ""} ${
              point.verdict === "neutral" && level === 0 ? classes.neutral : ""
            }`}
          >
            <title>{`${days.short(day)}: ${amount(point.value, unit)}`}</title>
          </rect>
        ))}
      </svg>
    </section>
  );
}
