/** "Keep a streak": how many periods in a row, and what each of them asks. */
"use client";

import { useTranslations } from "use-intl";
import { AmountField, PeriodField, UnitField } from "./fields";
import classes from "./form.module.css";
import type { FieldsProps } from "./use-goal-form";

export function StreakFields({ form }: FieldsProps) {
  const t = useTranslations("goals.field");
  return (
    <>
      <div className={classes.pair}>
        <AmountField form={form} name="length" label={t("length")} required whole />
        <PeriodField form={form} />
      </div>
      <div className={classes.pair}>
        <AmountField form={form} name="amount" label={t("amountStreak")} />
        <UnitField form={form} />
      </div>
    </>
  );
}
