/** The fields that goals of every pattern have: title, and the optional ones. */
"use client";

import { Select, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import { categories } from "../../../domain/category";
import type { FieldsProps } from "./use-goal-form";

export function TitleField({ form }: FieldsProps) {
  const t = useTranslations("goals.field");
  return (
    <TextInput
      key={form.key("title")}
      {...form.getInputProps("title")}
      label={t("title")}
      placeholder={t("titlePlaceholder")}
      maxLength={200}
      withAsterisk
      aria-required
    />
  );
}

export function AboutFields({ form }: FieldsProps) {
  const t = useTranslations("goals");
  const choices = categories.map((value) => ({ value, label: t(`category.${value}`) }));
  return (
    <>
      <Select
        key={form.key("category")}
        {...form.getInputProps("category")}
        label={t("field.category")}
        data={[{ value: "", label: t("field.noCategory") }, ...choices]}
        allowDeselect={false}
      />
      <Textarea
        key={form.key("description")}
        {...form.getInputProps("description")}
        label={t("field.description")}
        description={t("field.descriptionHint")}
        maxLength={1000}
        rows={3}
      />
    </>
  );
}
