/** The single fields that the patterns' forms are put together from. */
"use client";

import { Select, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { periodUnits } from "../../../domain/schedule";
import { AmountInput } from "./amount-input";
import type { GoalForm } from "./use-goal-form";

type NumberField = "amount" | "max" | "perDay" | "total" | "start" | "end" | "length" | "skipCount";
type DateField = "startsOn" | "endsOn" | "settings.by";

interface NumberFieldProps {
  form: GoalForm;
  name: NumberField;
  label: string;
  hint?: string;
  required?: boolean;
  whole?: boolean;
  mayBeNegative?: boolean;
}

/** An amount with up to six places. */
export function AmountField(props: NumberFieldProps) {
  const { form, name, label, hint, required = false, whole = false, mayBeNegative = false } = props;
  const path = `settings.${name}` as const;
  return (
    <AmountInput
      key={form.key(path)}
      {...form.getInputProps(path)}
      value={form.getValues().settings[name]}
      label={label}
      description={hint}
      withAsterisk={required}
      aria-required={required}
      inputMode={mayBeNegative ? "text" : whole ? "numeric" : "decimal"}
    />
  );
}

/** The unit in the person's own words. */
export function UnitField({ form }: { form: GoalForm }) {
  const t = useTranslations("goals.field");
  return (
    <TextInput
      key={form.key("settings.unit")}
      {...form.getInputProps("settings.unit")}
      label={t("unit")}
      placeholder={t("unitHint")}
      maxLength={50}
      autoCapitalize="none"
      withAsterisk
      aria-required
    />
  );
}

/** How often a period comes round. */
export function PeriodField({ form }: { form: GoalForm }) {
  const t = useTranslations("goals");
  return (
    <Select
      key={form.key("settings.period")}
      {...form.getInputProps("settings.period")}
      label={t("field.period")}
      data={periodUnits.map((value) => ({ value, label: t(`period.${value}`) }))}
      allowDeselect={false}
    />
  );
}

interface DateFieldProps {
  form: GoalForm;
  name: DateField;
  label: string;
  hint?: string;
  required?: boolean;
}

/** A civil day, in the browser's own date field. */
export function DayField({ form, name, label, hint, required = false }: DateFieldProps) {
  return (
    <TextInput
      key={form.key(name)}
      {...form.getInputProps(name)}
      type="date"
      label={label}
      description={hint}
      withAsterisk={required}
      aria-required={required}
    />
  );
}
