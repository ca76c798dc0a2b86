/** The form of an entry, and the one that makes a new one. */
"use client";

import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { isLocalDate } from "../../../domain/local-date";
import type { GoalWithProgress } from "../../../domain/standing";
import { useErrorText } from "../../../messages/error-text";
import { AttachFields } from "../../attachments/attach-fields";
import { useAttaching } from "../../attachments/use-attaching";
import { useTell } from "../../today/use-tell";
import form from "../form/form.module.css";
import { type FieldReasons, reasonsOfDetails } from "../form/form-errors";
import { refusalOf } from "../words/refusal";
import { takesAmount } from "./entry-copy";
import { type EntryDraft, EntryFields } from "./entry-fields";
import { useLogEntry } from "./use-entries";
import { useGoalCache } from "./use-goal-cache";

/** What is missing in a draft before it is worth sending. */
function reasonsIn(draft: EntryDraft): FieldReasons {
  const reasons: FieldReasons = {};
  if (takesAmount(draft.kind) && typeof draft.value !== "number")
    reasons.value = draft.value === "" ? "value_required" : "invalid_amount";
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
  /** Photos and links. */
  attachments?: ReactNode;
  /** Stands in the place of the button. */
  children?: ReactNode;
}

export function EntryForm(props: EntryFormProps) {
  const { goal, initial, error, isSaving, submit, onSubmit, attachments, children } = props;
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
      {attachments}
      {error !== null && (
        <p role="alert" className={form.alert}>
          {errorText(error)}
        </p>
      )}
      {children ?? (
        <Button variant="filled" type="submit" size="md" loading={isSaving}>
          {submit}
        </Button>
      )}
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
  const attaching = useAttaching();
  const { changeAttached } = useGoalCache(goal.goalId);
  const tell = useTell();
  const send = ({ kind, value, day, note }: EntryDraft) => {
    const amount = takesAmount(kind) ? { value: Number(value) } : {};
    const words = note.trim() ? { note } : {};
    const attach = async (answer: Awaited<ReturnType<typeof log>>) => {
      if (answer === null || typeof answer !== "object") {
        if (attaching.waiting.length > 0) tell(t("attachLater"));
        return;
      }
      const { activityId } = answer.activity;
      const attached = await attaching.attachAll(activityId);
      changeAttached(activityId, (all) => [...all, ...attached]);
    };
    log({ clientKey, kind, day, ...amount, ...words })
      .then(attach)
      .then(onDone, setError);
  };
  const initial: EntryDraft = { kind: "progress", value: "", day: goal.progress.on, note: "" };
  return (
    <EntryForm
      goal={goal}
      initial={initial}
      error={error}
      isSaving={isLogging || attaching.isSending}
      submit={t("save")}
      onSubmit={send}
      attachments={<AttachFields attaching={attaching} present={0} />}
    />
  );
}
