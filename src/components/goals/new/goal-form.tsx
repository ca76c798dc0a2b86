/** The form of one new goal: a pattern's fields, the live preview, and what is folded away. */
"use client";

import { Button } from "@mantine/core";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { createGoalSchema } from "../../../domain/goal";
import type { PatternName } from "../../../domain/settings";
import { TitleField } from "../form/common-fields";
import classes from "../form/form.module.css";
import { reasonsOfIssues } from "../form/form-errors";
import { createInputOf, type GoalDraft } from "../form/goal-draft";
import { PatternFields } from "../form/pattern-fields";
import { useGoalForm } from "../form/use-goal-form";
import { MoreFields } from "./more-fields";
import { PreviewSentence } from "./preview-sentence";
import { useCreateGoal } from "./use-create-goal";
import weeks from "./weeks-preview.module.css";

/** The rules of periods are much for a page that first asks what one wants; its place is kept. */
const WeeksPreview = dynamic(
  () => import("./weeks-preview").then((loaded) => loaded.WeeksPreview),
  { loading: () => <div className={weeks.coming} /> },
);

interface GoalFormProps {
  pattern: PatternName;
  initial: GoalDraft;
  templateId: string | null;
}

export function NewGoalForm({ pattern, initial, templateId }: GoalFormProps) {
  const t = useTranslations("goals.create");
  const [clientKey] = useState(() => crypto.randomUUID());
  const [isMoreOpen, setMoreOpen] = useState(false);
  const { form, showReasons } = useGoalForm(initial);
  const refuse = (reasons: Record<string, string>) => {
    if (Object.keys(reasons).some((field) => !mainFields.has(field))) setMoreOpen(true);
    showReasons(reasons);
  };
  const { save, isSaving, problem } = useCreateGoal({ templateId, onRefused: refuse });
  const submit = (status: "active" | "draft") => {
    const input = createInputOf(pattern, form.getValues(), clientKey);
    const parsed = createGoalSchema.safeParse({ ...input, status });
    if (!parsed.success) return refuse(reasonsOfIssues(parsed.error.issues));
    form.clearErrors();
    save({ ...input, status });
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit("active");
      }}
    >
      <TitleField form={form} />
      <PatternFields pattern={pattern} form={form} />
      <MoreFields pattern={pattern} form={form} isOpen={isMoreOpen} onToggle={setMoreOpen} />
      <PreviewSentence pattern={pattern} draft={form.values} />
      <WeeksPreview pattern={pattern} draft={form.values} />
      {problem && (
        <p role="alert" className={classes.alert}>
          {problem}
        </p>
      )}
      <div className={classes.actions}>
        <Button variant="filled" type="submit" size="md" loading={isSaving}>
          {t("save")}
        </Button>
        <Button variant="default" size="md" disabled={isSaving} onClick={() => submit("draft")}>
          {t("saveDraft")}
        </Button>
      </div>
    </form>
  );
}

/** Fields that stand outside the fold. */
const mainFields = new Set([
  "title",
  "settings.amount",
  "settings.unit",
  "settings.period",
  "settings.total",
  "settings.start",
  "settings.end",
  "settings.by",
  "settings.length",
]);
