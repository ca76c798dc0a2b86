/** The optional fields of a schedule: weekdays and skips for days, a day's share for longer periods. */
"use client";

import { Select } from "@mantine/core";
import { useTranslations } from "use-intl";
import { AmountField } from "./fields";
import classes from "./form.module.css";
import type { FieldsProps } from "./use-goal-form";
import { WeekdayField } from "./weekday-field";

export function ScheduleFields({ form }: FieldsProps) {
  const t = useTranslations("goals");
  const { period, unit } = form.values.settings;
  if (period !== "day") {
    return (
      <AmountField
        form={form}
        name="perDay"
        label={t("field.perDay")}
        hint={t("field.perDayHint", { unit: unit || "…" })}
      />
    );
  }
  return (
    <>
      <WeekdayField form={form} />
      <div className={`${classes.pair} ${classes.level}`}>
        <AmountField
          form={form}
          name="skipCount"
          label={t("field.skipCount")}
          hint={t("field.skipHint")}
          whole
        />
        <Select
          key={form.key("settings.skipPer")}
          {...form.getInputProps("settings.skipPer")}
          label={t("field.skipPer")}
          data={(["week", "month"] as const).map((value) => ({ value, label: t(`per.${value}`) }))}
          allowDeselect={false}
        />
      </div>
    </>
  );
}
