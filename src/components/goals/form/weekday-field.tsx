/** Which weekdays count: seven toggles in one group. */
"use client";

import { useTranslations } from "use-intl";
import classes from "./form.module.css";
import type { FieldsProps } from "./use-goal-form";
import { WeekdayToggles } from "./weekday-toggles";

export function WeekdayField({ form }: FieldsProps) {
  const t = useTranslations("goals.field");
  return (
    <fieldset className={classes.group}>
      <legend>{t("daysOfWeek")}</legend>
      <p className={classes.hint}>{t("daysOfWeekHint")}</p>
      <WeekdayToggles
        chosen={form.values.settings.daysOfWeek}
        onChange={(days) => form.setFieldValue("settings.daysOfWeek", days)}
      />
    </fieldset>
  );
}
