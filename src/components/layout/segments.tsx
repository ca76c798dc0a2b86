/** A choice between few, side by side. */
"use client";

import { useId } from "react";
import classes from "./segments.module.css";

interface SegmentsProps<Name extends string> {
  /** What is chosen, for those who do not see it. */
  label: string;
  names: readonly Name[];
  words: (name: Name) => string;
  value: Name;
  onChange: (chosen: Name) => void;
  /** As wide as its place rather than its words. */
  isWide?: boolean;
}

/** Radio buttons that need no measuring of where the chosen one lies, as Mantine's do. */
export function Segments<Name extends string>(props: SegmentsProps<Name>) {
  const { label, names, words, value, onChange, isWide = false } = props;
  const group = useId();
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={`${classes.segments} ${isWide ? classes.wide : ""}`}
    >
      {names.map((name) => (
        <label key={name} className={classes.segment}>
          <input
            type="radio"
            name={group}
            value={name}
            checked={name === value}
            onChange={() => onChange(name)}
            className={classes.radio}
          />
          {words(name)}
        </label>
      ))}
    </div>
  );
}
