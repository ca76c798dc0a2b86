/** Saves changes to a goal; what changed elsewhere meanwhile is merged, or asked about. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Effective, Goal, GoalPatch } from "../../../domain/goal";
import { type Merge, mergeFields } from "../../../domain/merge";
import { useErrorText } from "../../../messages/error-text";
import { useTRPC } from "../../../trpc/client";
import { useTell } from "../../today/use-tell";
import { type FieldReasons, reasonsOfDetails } from "../form/form-errors";
import { refusalOf } from "../words/refusal";
import { fieldsOf, type GoalFields, patchOf, wayBack } from "./goal-fields";
import { useGoalCache } from "./use-goal-cache";

/** What is to be saved over the copy it was typed over. */
interface Saving {
  base: Goal;
  fields: GoalFields;
  effective: Effective;
}

/** The present copy, what became of both sides' changes, and what to save them with. */
export interface Conflict extends Saving {
  theirs: Goal;
  merge: Merge<GoalFields>;
}

interface EditGoalOptions {
  goalId: string;
  onDone: () => void;
  onRefused: (reasons: FieldReasons) => void;
  /** The two sides do not touch each other. */
  onMerged: (theirs: Goal, fields: GoalFields) => void;
}

export function useEditGoal({ goalId, onDone, onRefused, onMerged }: EditGoalOptions) {
  const cache = useGoalCache(goalId);
  const told = useToldOfEdit(goalId);
  const errorText = useErrorText();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const update = useMutation(useTRPC().goals.update.mutationOptions());
  const meet = (saving: Saving, error: unknown) => {
    const { appCode, details, current } = refusalOf(error);
    if (appCode !== "GOAL_SYNC" || current === null) return onRefused(reasonsOfDetails(details));
    const theirs = current as Goal;
    const merge = mergeFields(fieldsOf(saving.base), saving.fields, fieldsOf(theirs));
    if (merge.conflicts.length > 0) setConflict({ ...saving, theirs, merge });
    else onMerged(theirs, merge.merged);
  };
  const take = (present: Goal) => {
    cache.setGoal(present);
    onDone();
  };
  return {
    isSaving: update.isPending,
    conflict,
    settle: () => setConflict(null),
    problem:
      update.error && refusalOf(update.error).appCode !== "GOAL_SYNC"
        ? errorText(update.error)
        : null,
    take,
    save: (saving: Saving) => {
      if (update.isPending) return;
      const { base, fields, effective } = saving;
      const patch = patchOf(base, fields, effective);
      if (Object.keys(patch).length === 0) return take(base);
      update.mutateAsync({ goalId, version: base.version, patch, effective }).then(
        (answer) => {
          take(answer);
          told(answer, wayBack(base, patch, effective), effective);
        },
        (error: unknown) => meet(saving, error),
      );
    },
  };
}

/** Tells that a goal was saved; Undo saves what the changed fields held before. */
function useToldOfEdit(goalId: string) {
  const cache = useGoalCache(goalId);
  const t = useTranslations("goal.done");
  const errorText = useErrorText();
  const tell = useTell();
  const update = useMutation(useTRPC().goals.update.mutationOptions());
  return (answer: Goal, back: GoalPatch | null, effective: Effective) => {
    if (back === null) return tell(t("update"));
    const undo = () => {
      const version = cache.read()?.version ?? answer.version;
      update.mutateAsync({ goalId, version, patch: back, effective }).then(
        (restored) => {
          cache.setGoal(restored);
          tell(t("undone"));
        },
        (error: unknown) => {
          tell(t("notUndone", { reason: errorText(error) }));
          void cache.reload();
        },
      );
    };
    tell(t("update"), { onUndo: undo });
  };
}
