/** Which weekdays count: seven toggles in one group. */
"use client";

import { useTranslations } from "use-intl";
import { useDays } from "../words/use-days";
import classes from "./form.module.css";
import type { FieldsProps } from "./use-goal-form";

const week = [1, 2, 3, 4, 5, 6, 7];

export function WeekdayField({ form }: FieldsProps) {
  const t = useTranslations("goals.field");
  const days = useDays();
  const chosen = form.values.settings.daysOfWeek;
  const toggle = (weekday: number) => {
    const next = chosen.includes(weekday)
      ? chosen.filter((day) => day !== weekday)
      : [...chosen, weekday];
    form.setFieldValue("settings.daysOfWeek", next.sort());
  };
  return (
    <fieldset className={classes.group}>
      <legend>{t("daysOfWeek")}</legend>
      <p className={classes.hint}>{t("daysOfWeekHint")}</p>
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
    </fieldset>
  );
}
