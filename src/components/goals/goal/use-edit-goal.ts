/** Saves changes to a goal, and meets the case that it changed elsewhere meanwhile. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Effective, Goal, GoalPatch } from "../../../domain/goal";
import type { Settings } from "../../../domain/settings";
import { useErrorText } from "../../../messages/error-text";
import { useTRPC } from "../../../trpc/client";
import { useTell } from "../../today/use-tell";
import { type FieldReasons, reasonsOfDetails } from "../form/form-errors";
import type { GoalDraft } from "../form/goal-draft";
import { refusalOf } from "../words/refusal";
import { useGoalCache } from "./use-goal-cache";

/** Only what differs; settings whole, and only when one of them changed. */
export function patchOf(goal: Goal, draft: GoalDraft, settings: Settings): GoalPatch {
  const patch: GoalPatch = {};
  const description = draft.description.trim() || null;
  const category = (draft.category || null) as Goal["category"];
  if (draft.title.trim() !== goal.title) patch.title = draft.title;
  if (description !== goal.description) patch.description = description;
  if (category !== goal.category) patch.category = category;
  if (!isSame(settings, goal.settings)) patch.settings = { ...settings };
  return patch;
}

function isSame(a: Settings, b: Settings): boolean {
  const sorted = (settings: Settings) => JSON.stringify(Object.entries(settings).sort());
  return sorted(a) === sorted(b);
}

interface EditGoalOptions {
  goal: Goal;
  onDone: () => void;
  onRefused: (reasons: FieldReasons) => void;
}

export function useEditGoal({ goal, onDone, onRefused }: EditGoalOptions) {
  const cache = useGoalCache(goal.goalId);
  const t = useTranslations("goal.done");
  const errorText = useErrorText();
  const tell = useTell();
  const [conflicts, setConflicts] = useState(0);
  const update = useMutation(
    useTRPC().goals.update.mutationOptions({
      onSuccess: (answer) => {
        cache.setGoal(answer);
        tell(t("update"));
        onDone();
      },
      onError: (error) => {
        const { appCode, details } = refusalOf(error);
        if (appCode === "GOAL_SYNC") setConflicts((count) => count + 1);
        onRefused(reasonsOfDetails(details));
      },
    }),
  );
  const refusal = update.error ? refusalOf(update.error) : null;
  const current = refusal?.appCode === "GOAL_SYNC" ? (refusal.current as Goal | null) : null;
  return {
    isSaving: update.isPending,
    problem: update.error && !current ? errorText(update.error) : null,
    current,
    wasRetried: conflicts > 1,
    save: (version: number, patch: GoalPatch, effective: Effective) => {
      if (update.isPending) return;
      update.mutate({ goalId: goal.goalId, version, patch, effective });
    },
    /** Gives up one's own changes for the present copy. */
    take: (then: () => void) => {
      if (current) cache.setGoal(current);
      then();
    },
  };
}
