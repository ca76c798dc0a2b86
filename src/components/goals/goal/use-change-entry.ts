/** Changes an entry; what changed elsewhere meanwhile is merged, or asked about. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Activity } from "../../../domain/activity";
import { type Merge, mergeFields } from "../../../domain/merge";
import type { LoggedActivity } from "../../../domain/standing";
import { useErrorText } from "../../../messages/error-text";
import { useTRPC } from "../../../trpc/client";
import { useTell } from "../../today/use-tell";
import { refusalOf } from "../words/refusal";
import { copyOf, type EntryCopy, entryPatch } from "./entry-copy";
import { useGoalCache } from "./use-goal-cache";

/** The present copy of an entry, and what became of both sides' changes. */
export interface EntryConflict {
  mine: EntryCopy;
  theirs: Activity;
  merge: Merge<EntryCopy>;
}

export function useChangeEntry(goalId: string, onDone: () => void) {
  const { put, undoable } = useSavedEntry(goalId);
  const cache = useGoalCache(goalId);
  const update = useMutation(useTRPC().activities.update.mutationOptions());
  const [error, setError] = useState<unknown>(null);
  const [conflict, setConflict] = useState<EntryConflict | null>(null);
  const take = (present: Activity) => {
    cache.putEntry(present);
    onDone();
  };
  const save = (base: Activity, mine: EntryCopy) => {
    if (update.isPending) return;
    const { activityId, version } = base;
    const patch = entryPatch(base, mine);
    if (Object.keys(patch).length === 0) return take(base);
    const refused = (refusal: unknown) => {
      const { appCode, current } = refusalOf(refusal);
      if (appCode !== "GOAL_SYNC" || current === null) return setError(refusal);
      const theirs = current as Activity;
      const merge = mergeFields(copyOf(base), mine, copyOf(theirs));
      if (merge.conflicts.length > 0) setConflict({ mine, theirs, merge });
      else save(theirs, merge.merged);
    };
    setError(null);
    setConflict(null);
    update.mutateAsync({ activityId, version, patch }).then((answer) => {
      put(answer);
      undoable(base, answer);
      onDone();
    }, refused);
  };
  return { error, conflict, isSaving: update.isPending, save, take };
}

/** Shows a saved entry, and tells of it; Undo saves what it was before. */
function useSavedEntry(goalId: string) {
  const cache = useGoalCache(goalId);
  const t = useTranslations("goal");
  const errorText = useErrorText();
  const tell = useTell();
  const update = useMutation(useTRPC().activities.update.mutationOptions());
  const put = (answer: LoggedActivity) => {
    cache.putEntry(answer.activity);
    cache.setStanding(answer);
  };
  const undoable = (before: Activity, { activity }: LoggedActivity) => {
    const { activityId, version } = activity;
    const patch = entryPatch(activity, copyOf(before));
    const undo = () =>
      update.mutateAsync({ activityId, version, patch }).then(
        (answer) => {
          put(answer);
          tell(t("done.undone"));
        },
        (error: unknown) => tell(t("done.notUndone", { reason: errorText(error) })),
      );
    tell(t("entries.saved"), { onUndo: () => void undo() });
  };
  return { put, undoable };
}
