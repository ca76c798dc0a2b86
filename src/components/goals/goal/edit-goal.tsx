/** The dialog that changes a goal: its words at once, what it asks from a chosen day on. */
"use client";

import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Effective, effectiveSchema } from "../../../domain/goal";
import { settingsSchemas } from "../../../domain/settings";
import type { GoalWithProgress } from "../../../domain/standing";
import { AboutFields, TitleField } from "../form/common-fields";
import classes from "../form/form.module.css";
import { type FieldReasons, reasonsOfIssues } from "../form/form-errors";
import { draftOf, settingsOf } from "../form/goal-draft";
import { MorePatternFields, PatternFields } from "../form/pattern-fields";
import { useGoalForm } from "../form/use-goal-form";
import { EditConflict } from "./edit-conflict";
import { Sheet } from "./entry-dialog";
import { patchOf, useEditGoal } from "./use-edit-goal";
import { VerdictPreview } from "./verdict-preview";

interface EditGoalProps {
  goal: GoalWithProgress;
  onClose: () => void;
}

export function EditGoalDialog({ isOpen, ...props }: EditGoalProps & { isOpen: boolean }) {
  const t = useTranslations("goal.edit");
  return (
    <Sheet title={t("title")} isOpen={isOpen} onClose={props.onClose}>
      <EditGoalForm {...props} />
    </Sheet>
  );
}

function EditGoalForm({ goal: present, onClose }: EditGoalProps) {
  const t = useTranslations("goal.edit");
  // What was typed over: a copy fetched meanwhile must not pass for it, or its changes would be undone.
  const [goal] = useState(present);
  const [effective, setEffective] = useState<Effective>("today");
  const { form, showReasons } = useGoalForm(draftOf(goal));
  const edit = useEditGoal({ goal, onDone: onClose, onRefused: showReasons });
  const isLocked = goal.status === "completed" || goal.status === "missed";
  const draft = form.getValues();
  const parsed = settingsSchemas[goal.pattern].safeParse(settingsOf(goal.pattern, draft.settings));
  const submit = (version: number) => {
    if (!parsed.success) return showReasons(settingsReasons(parsed.error.issues));
    if (draft.title.trim() === "") return showReasons({ title: "required" });
    edit.save(version, patchOf(goal, draft, parsed.data), effective);
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(goal.version);
      }}
    >
      <TitleField form={form} />
      <AboutFields form={form} />
      {goal.status === "completed" ? (
        <p className={classes.hint}>{t("settingsLocked")}</p>
      ) : (
        <>
          <PatternFields pattern={goal.pattern} form={form} />
          {!isLocked && <MorePatternFields pattern={goal.pattern} form={form} />}
          {!isLocked && <EffectiveField value={effective} onChange={setEffective} />}
          {!isLocked && (
            <VerdictPreview
              goalId={goal.goalId}
              patch={parsed.success ? patchOf(goal, draft, parsed.data) : null}
              effective={effective}
            />
          )}
        </>
      )}
      {edit.problem && (
        <p role="alert" className={classes.alert}>
          {edit.problem}
        </p>
      )}
      {edit.current && (
        <EditConflict
          goal={{ ...goal, ...edit.current }}
          mayRetry={!edit.wasRetried}
          onRetry={(version) => submit(version)}
          onTake={() => edit.take(onClose)}
        />
      )}
      {!edit.current && (
        <div className={classes.actions}>
          <Button variant="filled" type="submit" loading={edit.isSaving}>
            {t("save")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Issues of the settings alone, under the names the form knows them by. */
function settingsReasons(issues: Parameters<typeof reasonsOfIssues>[0]): FieldReasons {
  return reasonsOfIssues(issues.map((issue) => ({ ...issue, path: ["settings", ...issue.path] })));
}

interface EffectiveFieldProps {
  value: Effective;
  onChange: (effective: Effective) => void;
}

function EffectiveField({ value, onChange }: EffectiveFieldProps) {
  const t = useTranslations("goal.edit");
  return (
    <Select
      label={t("effective")}
      description={t("effectiveHint", { effective: value })}
      value={value}
      data={effectiveSchema.options.map((option) => ({
        value: option,
        label: t(`effectiveOptions.${option}`),
      }))}
      onChange={(chosen) => onChange((chosen ?? "today") as Effective)}
      allowDeselect={false}
    />
  );
}
