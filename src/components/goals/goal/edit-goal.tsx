/** The dialog that changes a goal: its words at once, what it asks from a chosen day on. */
"use client";

import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Effective, effectiveSchema, type Goal } from "../../../domain/goal";
import { withChoices } from "../../../domain/merge";
import { settingsSchemas } from "../../../domain/settings";
import type { GoalWithProgress } from "../../../domain/standing";
import { Sheet } from "../../layout/sheet";
import { AboutFields, TitleField } from "../form/common-fields";
import { DayField } from "../form/fields";
import classes from "../form/form.module.css";
import { type FieldReasons, reasonsOfIssues, reasonsOfReminders } from "../form/form-errors";
import { draftOf, type GoalDraft, mayEnd, settingsOf } from "../form/goal-draft";
import { MorePatternFields, PatternFields } from "../form/pattern-fields";
import { ReminderFields } from "../form/reminder-fields";
import { type GoalForm, useGoalForm } from "../form/use-goal-form";
import { useFieldLabel, useFieldValue } from "../words/use-field-words";
import { EditConflict } from "./edit-conflict";
import { fieldsOf, type GoalFields, partsOf, patchOf, typedFields } from "./goal-fields";
import { type Conflict, useEditGoal } from "./use-edit-goal";
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
  const [base, setBase] = useState<Goal>(present);
  const [effective, setEffective] = useState<Effective>("today");
  const { pattern } = base;
  const { form, showReasons } = useGoalForm(draftOf(base));
  const submit = (over: Goal, draft: GoalDraft) => {
    const settings = settingsSchemas[pattern].safeParse(settingsOf(pattern, draft.settings));
    const reasons = {
      ...(draft.title.trim() === "" ? { title: "required" } : {}),
      ...(draft.startsOn === "" ? { startsOn: "required" } : {}),
      ...(settings.success ? {} : settingsReasons(settings.error.issues)),
      ...reasonsOfReminders(draft.reminders),
    };
    if (!settings.success || Object.keys(reasons).length > 0) return showReasons(reasons);
    edit.save({ base: over, fields: typedFields(draft, settings.data), effective });
  };
  const join = (theirs: Goal, fields: GoalFields) => {
    const draft = draftOf({ ...theirs, ...partsOf(fields) });
    edit.settle();
    setBase(theirs);
    form.setValues(draft);
    submit(theirs, draft);
  };
  const edit = useEditGoal({
    goalId: base.goalId,
    onDone: onClose,
    onRefused: showReasons,
    onMerged: join,
  });
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(base, form.getValues());
      }}
    >
      <TitleField form={form} />
      <AboutFields form={form} />
      <ReminderFields form={form} />
      <AskedFields goal={base} form={form} effective={effective} onEffective={setEffective} />
      {edit.problem && (
        <p role="alert" className={classes.alert}>
          {edit.problem}
        </p>
      )}
      {edit.conflict ? (
        <GoalConflict
          conflict={edit.conflict}
          isSaving={edit.isSaving}
          onJoin={join}
          onTake={edit.take}
        />
      ) : (
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

interface AskedFieldsProps {
  goal: Goal;
  form: GoalForm;
  effective: Effective;
  onEffective: (effective: Effective) => void;
}

/** What the goal asks and when; of a finished one nothing may change, of a missed one only its day. */
function AskedFields({ goal, form, effective, onEffective }: AskedFieldsProps) {
  const t = useTranslations("goal.edit");
  const fields = useTranslations("goals.field");
  const { pattern, status } = goal;
  const draft = form.getValues();
  const settings = settingsSchemas[pattern].safeParse(settingsOf(pattern, draft.settings));
  if (status === "completed") return <p className={classes.hint}>{t("settingsLocked")}</p>;
  if (status === "missed") return <PatternFields pattern={pattern} form={form} />;
  const patch = settings.success
    ? patchOf(goal, typedFields(draft, settings.data), effective)
    : null;
  return (
    <>
      <PatternFields pattern={pattern} form={form} />
      <MorePatternFields pattern={pattern} form={form} />
      <div className={classes.pair}>
        <DayField form={form} name="startsOn" label={fields("startsOn")} required />
        {mayEnd(pattern) && (
          <DayField
            form={form}
            name="endsOn"
            label={fields("endsOn")}
            hint={fields("endsOnHint")}
          />
        )}
      </div>
      <EffectiveField value={effective} onChange={onEffective} />
      <VerdictPreview goalId={goal.goalId} patch={patch} effective={effective} />
    </>
  );
}

interface GoalConflictProps {
  conflict: Conflict;
  isSaving: boolean;
  onJoin: (theirs: Goal, fields: GoalFields) => void;
  onTake: (theirs: Goal) => void;
}

function GoalConflict({ conflict, isSaving, onJoin, onTake }: GoalConflictProps) {
  const { theirs, merge, fields: mine } = conflict;
  const label = useFieldLabel(theirs.pattern);
  const value = useFieldValue();
  const present = fieldsOf(theirs);
  const fields = merge.conflicts.map((name) => ({
    name,
    label: label(name),
    mine: value(name, mine[name]),
    theirs: value(name, present[name]),
  }));
  return (
    <EditConflict
      fields={fields}
      isSaving={isSaving}
      onSave={(choices) => onJoin(theirs, withChoices(merge, present, choices))}
      onTake={() => onTake(theirs)}
    />
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
