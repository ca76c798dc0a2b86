/** "Do something regularly": an amount every period, at least, exactly or between. */
"use client";

import { Select } from "@mantine/core";
import { useTranslations } from "use-intl";
import { AmountField, PeriodField, UnitField } from "./fields";
import classes from "./form.module.css";
import type { FieldsProps } from "./use-goal-form";

export function RecurringFields({ form }: FieldsProps) {
  const t = useTranslations("goals.field");
  return (
    <>
      <div className={classes.pair}>
        <AmountField form={form} name="amount" label={t("amount")} required />
        <UnitField form={form} />
      </div>
      <PeriodField form={form} />
    </>
  );
}

/** What counts as enough; folded away, since nearly everyone means "at least". */
export function BoundFields({ form }: FieldsProps) {
  const t = useTranslations("goals.field");
  const bounds = [
    { value: "atLeast", label: t("boundAtLeast") },
    { value: "exactly", label: t("boundExactly") },
    { value: "between", label: t("boundBetween") },
  ];
  return (
    <div className={classes.pair}>
      <Select
        key={form.key("settings.bound")}
        {...form.getInputProps("settings.bound")}
        label={t("bound")}
        data={bounds}
        allowDeselect={false}
      />
      {form.values.settings.bound === "between" && (
        <AmountField form={form} name="max" label={t("max")} required />
      )}
    </div>
  );
}
