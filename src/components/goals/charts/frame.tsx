/** The frame of a chart, in true pixels: its width is measured, its height is known before it is drawn. */
"use client";

import { useElementSize } from "@mantine/hooks";
import type { ReactNode } from "react";
import type { PatternName } from "../../../domain/settings";
import { useAmounts } from "../words/use-amounts";
import classes from "./charts.module.css";
import { linear, type Scale, ticks } from "./plot";

const FOOT = 22;
const TOP = 10;
const MOST_TICKS = 5;
const DIGIT = 7;

export interface Plane {
  /** Pixels from the left, where the plane begins and ends. */
  left: number;
  right: number;
  /** Pixels from above, where it ends. */
  bottom: number;
  y: Scale;
}

interface ChartFrameProps {
  pattern: PatternName;
  /** Says what the picture shows, to those who do not see it. */
  label: string;
  height: number;
  /** The range of values; widened to what is drawn only by the caller. */
  range: [number, number];
  children: (plane: Plane) => ReactNode;
}

export function ChartFrame({ pattern, label, height, range, children }: ChartFrameProps) {
  const { ref, width } = useElementSize();
  const { number } = useAmounts();
  const bottom = height - FOOT;
  const y = linear(range, [bottom, TOP]);
  const lines = ticks(...range, MOST_TICKS).map((value) => ({ value, text: number(value) }));
  const left = 8 + DIGIT * Math.max(1, ...lines.map(({ text }) => text.length));
  const plane = { left, right: width - 2, bottom, y };
  return (
    <div ref={ref} className={classes.frame}>
      <svg
        width="100%"
        height={height}
        className={classes.chart}
        data-pattern={pattern}
        role="img"
        aria-label={label}
      >
        {width > 0 && (
          <>
            {lines.map(({ value, text }) => (
              <g key={value}>
                <line
                  x1={left}
                  x2={plane.right}
                  y1={y(value)}
                  y2={y(value)}
                  className={classes.grid}
                />
                <text x={left - 6} y={y(value) + 4} textAnchor="end" className={classes.tick}>
                  {text}
                </text>
              </g>
            ))}
            {children(plane)}
          </>
        )}
      </svg>
    </div>
  );
}
