/** "Stay under": the most a period may come to. */
"use client";

import { Select } from "@mantine/core";
import { useTranslations } from "use-intl";
import { AmountField, PeriodField, UnitField } from "./fields";
import classes from "./form.module.css";
import type { FieldsProps } from "./use-goal-form";
import { WeekdayField } from "./weekday-field";

export function LimitFields({ form }: FieldsProps) {
  const t = useTranslations("goals.field");
  return (
    <>
      <div className={classes.pair}>
        <AmountField form={form} name="max" label={t("limitMax")} required />
        <UnitField form={form} />
      </div>
      <PeriodField form={form} />
    </>
  );
}

/** What silence means, and on which days the limit holds. */
export function LimitMoreFields({ form }: FieldsProps) {
  const t = useTranslations("goals.field");
  const meanings = [
    { value: "met", label: t("unloggedMet") },
    { value: "neutral", label: t("unloggedNeutral") },
    { value: "missed", label: t("unloggedMissed") },
  ];
  return (
    <>
      <Select
        key={form.key("settings.unlogged")}
        {...form.getInputProps("settings.unlogged")}
        label={t("unlogged")}
        data={meanings}
        allowDeselect={false}
      />
      {form.values.settings.period === "day" && <WeekdayField form={form} />}
    </>
  );
}
