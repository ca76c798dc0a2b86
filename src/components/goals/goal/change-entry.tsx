/** The form that changes an entry, and what it asks when the entry changed elsewhere meanwhile. */
"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Activity } from "../../../domain/activity";
import { withChoices } from "../../../domain/merge";
import type { GoalWithProgress } from "../../../domain/standing";
import { AttachFields } from "../../attachments/attach-fields";
import { PresentAttachments } from "../../attachments/present-attachments";
import { useAttaching } from "../../attachments/use-attaching";
import { useDays } from "../words/use-days";
import { EditConflict } from "./edit-conflict";
import { copyOf, type EntryCopy } from "./entry-copy";
import type { EntryDraft } from "./entry-fields";
import { EntryForm } from "./entry-form";
import { type EntryConflict, useChangeEntry } from "./use-change-entry";
import { useGoalCache } from "./use-goal-cache";
import { useWhat } from "./use-what";

interface ChangeEntryFormProps {
  goal: GoalWithProgress;
  activity: Activity;
  onDone: () => void;
}

export function ChangeEntryForm({ goal, activity: present, onDone }: ChangeEntryFormProps) {
  const t = useTranslations("goal.entries");
  // What was typed over: a copy fetched meanwhile must not pass for it, or its changes would be undone.
  const [activity] = useState(present);
  const attaching = useAttaching();
  const [refusal, setRefusal] = useState<unknown>(null);
  const { changeAttached } = useGoalCache(goal.goalId);
  const attach = async () => {
    const attached = await attaching.attachAll(activity.activityId);
    changeAttached(activity.activityId, (all) => [...all, ...attached]);
  };
  const finish = () => void attach().then(onDone, setRefusal);
  const { save, take, error, conflict, isSaving } = useChangeEntry(goal.goalId, finish);
  return (
    <EntryForm
      goal={goal}
      initial={{ ...activity, value: activity.value ?? "", note: activity.note ?? "" }}
      error={error ?? refusal}
      isSaving={isSaving || attaching.isSending}
      submit={t("save")}
      onSubmit={(draft) => save(activity, typedCopy(draft))}
      attachments={
        <>
          <PresentAttachments activity={present} />
          <AttachFields attaching={attaching} present={present.attachments.length} />
        </>
      }
    >
      {conflict && (
        <EntryChoice
          goal={goal}
          conflict={conflict}
          isSaving={isSaving}
          onSave={(copy) => save(conflict.theirs, copy)}
          onTake={() => take(conflict.theirs)}
        />
      )}
    </EntryForm>
  );
}

function typedCopy({ kind, value, day, note }: EntryDraft): EntryCopy {
  const amount = typeof value === "number" ? value : null;
  return copyOf({ kind, value: amount, day, note: note.trim() || null });
}

interface EntryChoiceProps {
  goal: GoalWithProgress;
  conflict: EntryConflict;
  isSaving: boolean;
  onSave: (copy: EntryCopy) => void;
  onTake: () => void;
}

function EntryChoice({ goal, conflict, isSaving, onSave, onTake }: EntryChoiceProps) {
  const t = useTranslations("goal.log");
  const edit = useTranslations("goal.edit");
  const days = useDays();
  const what = useWhat(goal);
  const { mine, theirs, merge } = conflict;
  const present = copyOf(theirs);
  const words: Record<string, (copy: EntryCopy) => string> = {
    what: (copy) => what(copy.what),
    day: (copy) => days.near(copy.day, goal.progress.on),
    note: (copy) => copy.note ?? edit("nothing"),
  };
  const labels: Record<string, string> = { what: t("kind"), day: t("day"), note: t("note") };
  const fields = merge.conflicts.map((name) => ({
    name,
    label: labels[name] ?? name,
    mine: words[name]?.(mine) ?? "",
    theirs: words[name]?.(present) ?? "",
  }));
  return (
    <EditConflict
      fields={fields}
      isSaving={isSaving}
      onSave={(choices) => onSave(withChoices(merge, present, choices))}
      onTake={onTake}
    />
  );
}
