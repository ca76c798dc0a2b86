/** A shape that stands in for words or a button that have not come yet. */
import type { CSSProperties } from "react";
import classes from "./skeletons.module.css";

interface SkeletonProps {
  height: number;
  /** Pixels, or a share of the row. */
  width?: number | string;
  radius?: number;
  /** Above and below, where a line of words is higher than its letters. */
  margin?: CSSProperties["margin"];
}

export function Skeleton({ height, width = "100%", radius = 8, margin }: SkeletonProps) {
  return (
    <span
      className={classes.shape}
      style={{ height, width, borderRadius: radius, ...(margin === undefined ? {} : { margin }) }}
    />
  );
}
