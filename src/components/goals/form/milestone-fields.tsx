/** "Reach a total": how much in all, from where, and by when if at all. */
"use client";

import { useTranslations } from "use-intl";
import { AmountField, DayField, UnitField } from "./fields";
import classes from "./form.module.css";
import type { FieldsProps } from "./use-goal-form";

export function MilestoneFields({ form }: FieldsProps) {
  const t = useTranslations("goals.field");
  return (
    <>
      <div className={classes.pair}>
        <AmountField form={form} name="total" label={t("total")} required mayBeNegative />
        <UnitField form={form} />
      </div>
      <div className={classes.pair}>
        <AmountField form={form} name="start" label={t("start")} mayBeNegative />
        <DayField form={form} name="settings.by" label={t("byOptional")} />
      </div>
    </>
  );
}
