/** "Hit a number by a date": from where, to where, and by when. */
"use client";

import { Select } from "@mantine/core";
import { useTranslations } from "use-intl";
import { AmountField, DayField, UnitField } from "./fields";
import classes from "./form.module.css";
import type { FieldsProps } from "./use-goal-form";

export function TargetFields({ form }: FieldsProps) {
  const t = useTranslations("goals.field");
  return (
    <>
      <div className={classes.pair}>
        <AmountField form={form} name="start" label={t("startReading")} required mayBeNegative />
        <AmountField form={form} name="end" label={t("end")} required mayBeNegative />
      </div>
      <div className={classes.pair}>
        <UnitField form={form} />
        <DayField form={form} name="settings.by" label={t("by")} required />
      </div>
    </>
  );
}

/** Whether logs are readings or changes; folded away, since most targets are readings. */
export function ReadingField({ form }: FieldsProps) {
  const t = useTranslations("goals.field");
  const readings = [
    { value: "latest", label: t("readingLatest") },
    { value: "sum", label: t("readingSum") },
  ];
  return (
    <Select
      key={form.key("settings.reading")}
      {...form.getInputProps("settings.reading")}
      label={t("reading")}
      data={readings}
      allowDeselect={false}
    />
  );
}
