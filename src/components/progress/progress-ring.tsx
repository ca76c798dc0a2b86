/** A goal's percent as a ring in its pattern's colour, with an icon or a number inside. */
import type { ReactNode } from "react";
import type { PatternName } from "../../domain/settings";
import classes from "./progress-ring.module.css";

interface ProgressRingProps {
  pattern: PatternName | "neutral";
  /** 0–100; what exceeds it fills the ring. */
  percent: number;
  /** Outer size in pixels. */
  size?: number;
  stroke?: number;
  children?: ReactNode;
}

/** Drawn for the eye only: the same is always said in words beside it. */
export function ProgressRing(props: ProgressRingProps) {
  const { pattern, percent, size = 48, stroke = 5, children } = props;
  const share = Math.max(0, Math.min(100, percent));
  const shape = { cx: size / 2, cy: size / 2, r: (size - stroke) / 2, strokeWidth: stroke };
  return (
    <span className={classes.ring} data-pattern={pattern} aria-hidden="true">
      <svg
        width={size}
        height={size}
        viewBox={`0 0 ${size} ${size}`}
        aria-hidden="true"
        focusable="false"
      >
        <circle className={classes.track} {...shape} />
        {share > 0 && (
          <circle
            className={classes.value}
            {...shape}
            pathLength={100}
            strokeDasharray={`${share} 100`}
            strokeLinecap={share < 100 ? "round" : "butt"}
            transform={`rotate(-90 ${size / 2} ${size / 2})`}
          />
        )}
      </svg>
      <span className={classes.middle}>{children}</span>
    </span>
  );
}
