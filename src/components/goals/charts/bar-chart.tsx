/** Bars side by side, each against what was asked of it. */
"use client";

import type { PatternName } from "../../../domain/settings";
import classes from "./charts.module.css";
import { ChartFrame, type Plane } from "./frame";
import { pathOf } from "./plot";

/** `outlined`: nothing that counts. */
export type BarLook = "strong" | "soft" | "outlined";

export interface Bar {
  key: string;
  value: number;
  /** What is asked of it; a dashed line runs there. */
  asked: number | null;
  look: BarLook;
  /** Stands below it; as many are shown as fit, or all of them where some are empty. */
  name: string;
  /** Said where the pointer rests on it. */
  title: string;
}

interface BarChartProps {
  pattern: PatternName;
  label: string;
  bars: readonly Bar[];
  height: number;
}

const NAME_WIDTH = 52;
/** Half of a name: the last one stays within the picture. */
const NAME_ROOM = 22;
const WIDEST = 44;
const HEADROOM = 1.06;

export function BarChart({ bars, ...frame }: BarChartProps) {
  const highest = Math.max(0, ...bars.flatMap(({ value, asked }) => [value, asked ?? 0]));
  const lowest = Math.min(0, ...bars.map(({ value }) => value));
  return (
    <ChartFrame {...frame} range={[lowest * HEADROOM, (highest || 1) * HEADROOM]}>
      {(plane) => <Bars bars={bars} plane={plane} />}
    </ChartFrame>
  );
}

function Bars({ bars, plane }: { bars: readonly Bar[]; plane: Plane }) {
  const pitch = (plane.right - plane.left) / bars.length;
  const width = Math.min(WIDEST, Math.max(2, pitch * 0.68));
  const middle = (index: number) => plane.left + (index + 0.5) * pitch;
  const pushedIn = Math.max(0, NAME_ROOM - pitch / 2);
  const every = Math.max(1, Math.ceil((NAME_WIDTH + pushedIn) / pitch));
  const areSomeNamed = bars.some(({ name }) => name === "");
  const isNamed = (index: number) => areSomeNamed || (bars.length - 1 - index) % every === 0;
  return (
    <>
      {bars.map(({ key, value, look, name, title }, index) => {
        const [top, foot] = [plane.y(Math.max(0, value)), plane.y(Math.min(0, value))];
        return (
          <g key={key}>
            <rect
              x={middle(index) - width / 2}
              y={value === 0 ? plane.y(0) - 2 : top}
              width={width}
              height={Math.max(2, foot - top)}
              rx={Math.min(4, width / 3)}
              className={value === 0 ? classes.nothing : classes[look]}
            >
              <title>{title}</title>
            </rect>
            {isNamed(index) && (
              <text
                x={Math.min(middle(index), plane.right - NAME_ROOM)}
                y={plane.bottom + 17}
                textAnchor="middle"
                className={classes.tick}
              >
                {name}
              </text>
            )}
          </g>
        );
      })}
      <AskedLine bars={bars} plane={plane} pitch={pitch} />
    </>
  );
}

/** One step a bar, so that a change of what is asked is seen where it was made. */
function AskedLine({ bars, plane, pitch }: { bars: readonly Bar[]; plane: Plane; pitch: number }) {
  const spots = bars.flatMap(({ asked }, index) => {
    if (asked === null) return [];
    const y = plane.y(asked);
    const x = plane.left + index * pitch;
    return [
      { x, y },
      { x: x + pitch, y },
    ];
  });
  if (spots.length === 0) return null;
  return <path d={pathOf(spots)} className={classes.dashed} />;
}
