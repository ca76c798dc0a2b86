/** The dialogs in which an entry is made or changed. */
"use client";

import { Button, Modal } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { Activity } from "../../../domain/activity";
import { isAmount } from "../../../domain/amount";
import { isLocalDate } from "../../../domain/local-date";
import type { GoalWithProgress } from "../../../domain/standing";
import { useErrorText } from "../../../messages/error-text";
import form from "../form/form.module.css";
import { type FieldReasons, reasonsOfDetails } from "../form/form-errors";
import { refusalOf } from "../words/refusal";
import { type EntryDraft, EntryFields, takesAmount } from "./entry-fields";
import { useChangeEntry, useLogEntry } from "./use-entries";

interface SheetProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with a title and a way out, from below on phones' width. */
export function Sheet({ title, isOpen, onClose, children }: SheetProps) {
  const common = useTranslations("common");
  const closing = { "aria-label": common("close"), size: 44, iconSize: 20 };
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={closing} centered>
      {children}
    </Modal>
  );
}

/** What is missing in a draft before it is worth sending. */
function reasonsIn(draft: EntryDraft): FieldReasons {
  const reasons: FieldReasons = {};
  if (takesAmount(draft.kind) && (draft.value === "" || draft.value === "-"))
    reasons.value = "value_required";
  else if (takesAmount(draft.kind) && !isAmount(Number(draft.value)))
    reasons.value = "invalid_amount";
  if (!isLocalDate(draft.day)) reasons.day = "invalid_date";
  return reasons;
}

interface EntryFormProps {
  goal: GoalWithProgress;
  initial: EntryDraft;
  error: unknown;
  isSaving: boolean;
  submit: string;
  onSubmit: (draft: EntryDraft) => void;
}

function EntryForm({ goal, initial, error, isSaving, submit, onSubmit }: EntryFormProps) {
  const errorText = useErrorText();
  const [draft, setDraft] = useState(initial);
  const [missing, setMissing] = useState<FieldReasons>({});
  const reasons = { ...reasonsOfDetails(refusalOf(error).details), ...missing };
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const found = reasonsIn(draft);
        setMissing(found);
        if (Object.keys(found).length === 0 && !isSaving) onSubmit(draft);
      }}
    >
      <EntryFields
        goal={goal}
        draft={draft}
        reasons={reasons}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
      {error !== null && (
        <p role="alert" className={form.alert}>
          {errorText(error)}
        </p>
      )}
      <Button variant="filled" type="submit" size="md" loading={isSaving}>
        {submit}
      </Button>
    </form>
  );
}

interface NewEntryFormProps {
  goal: GoalWithProgress;
  onDone: () => void;
}

/** A new entry; one key a form, so that a second press counts nothing twice. */
export function NewEntryForm({ goal, onDone }: NewEntryFormProps) {
  const t = useTranslations("goal.log");
  const [clientKey] = useState(() => crypto.randomUUID());
  const [error, setError] = useState<unknown>(null);
  const { log, isLogging } = useLogEntry(goal);
  const send = ({ kind, value, day, note }: EntryDraft) => {
    const amount = takesAmount(kind) ? { value: Number(value) } : {};
    const words = note.trim() ? { note } : {};
    log({ clientKey, kind, day, ...amount, ...words }).then(onDone, setError);
  };
  const initial: EntryDraft = { kind: "progress", value: "", day: goal.progress.on, note: "" };
  return (
    <EntryForm
      goal={goal}
      initial={initial}
      error={error}
      isSaving={isLogging}
      submit={t("save")}
      onSubmit={send}
    />
  );
}

interface ChangeEntryFormProps extends NewEntryFormProps {
  activity: Activity;
}

export function ChangeEntryForm({ goal, activity: present, onDone }: ChangeEntryFormProps) {
  const t = useTranslations("goal.entries");
  const [activity] = useState(present);
  const { save, error, isSaving } = useChangeEntry(goal.goalId, onDone);
  const initial: EntryDraft = {
    kind: activity.kind,
    value: activity.value ?? "",
    day: activity.day,
    note: activity.note ?? "",
  };
  const send = ({ kind, value, day, note }: EntryDraft) =>
    save(activity, {
      ...(kind === activity.kind ? {} : { kind }),
      ...(takesAmount(kind) && Number(value) !== activity.value ? { value: Number(value) } : {}),
      ...(day === activity.day ? {} : { day }),
      note: note.trim() || null,
    });
  return (
    <EntryForm
      goal={goal}
      initial={initial}
      error={error}
      isSaving={isSaving}
      submit={t("save")}
      onSubmit={send}
    />
  );
}
