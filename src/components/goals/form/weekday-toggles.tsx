/** Seven toggles, one a weekday. */
"use client";

import { useDays } from "../words/use-days";
import classes from "./form.module.css";

const week = [1, 2, 3, 4, 5, 6, 7];

interface WeekdayTogglesProps {
  chosen: readonly number[];
  onChange: (days: number[]) => void;
}

export function WeekdayToggles({ chosen, onChange }: WeekdayTogglesProps) {
  const days = useDays();
  const toggle = (weekday: number) =>
    onChange(week.filter((day) => chosen.includes(day) !== (day === weekday)));
  return (
    <div className={classes.days}>
      {week.map((weekday) => (
        <label key={weekday} className={classes.day}>
          <input
            type="checkbox"
            checked={chosen.includes(weekday)}
            onChange={() => toggle(weekday)}
            aria-label={days.weekday(weekday, "long")}
          />
          <span aria-hidden="true">{days.weekday(weekday)}</span>
        </label>
      ))}
    </div>
  );
}
