/** Logging on a goal: counted at once, taken back honestly when the server refuses. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { v7 as uuid } from "uuid";
import type { GoalWithProgress } from "../../domain/standing";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import type { Entry } from "./predict";
import { withAnswer, withGoalOf, withPrediction } from "./today-cache";
import { useTell } from "./use-tell";
import { useTold } from "./use-told";
import { useUndo } from "./use-undo";

export interface NewEntry extends Entry {
  note?: string | undefined;
}

/** A function that logs an entry on the goal; it answers nothing, the cache and a message tell. */
export function useLog(goal: GoalWithProgress): (entry: NewEntry) => void {
  const { goalId } = goal;
  const queryClient = useQueryClient();
  const tellOf = useTellOfLog(goal);
  const trpc = useTRPC();
  const todayKey = trpc.progress.today.queryKey();
  const mutationKey = ["log", goalId];
  // Of several quick presses only the last answer is shown, else numbers would jump back.
  const isLast = () => queryClient.isMutating({ mutationKey }) === 1;

  const options = trpc.activities.log.mutationOptions({
    onMutate: async (entry) => {
      await queryClient.cancelQueries({ queryKey: todayKey });
      const before = queryClient.getQueryData(todayKey);
      queryClient.setQueryData(todayKey, (today) => today && withPrediction(today, entry));
      return { before };
    },
    onError: (error, _entry, context) => {
      const before = context?.before;
      if (before && isLast()) {
        queryClient.setQueryData(todayKey, (now) => now && withGoalOf(now, before, goalId));
      }
      void queryClient.invalidateQueries({ queryKey: todayKey });
      tellOf.refusal(error);
    },
    onSuccess: (answer) => {
      const { activityId, day } = answer.activity;
      if (isLast()) {
        queryClient.setQueryData(todayKey, (now) => now && withAnswer(now, goalId, answer, day));
      }
      void queryClient.invalidateQueries({ queryKey: trpc.goals.pathKey() });
      void queryClient.invalidateQueries({ queryKey: trpc.activities.list.pathKey() });
      tellOf.success(answer, activityId);
    },
  });
  const mutation = useMutation({ ...options, mutationKey, scope: { id: goalId } });
  return (entry) => mutation.mutate({ goalId, clientKey: uuid(), ...entry });
}

/** The two messages after a log: what was counted, with a way back, or why it was not. */
function useTellOfLog(goal: GoalWithProgress) {
  const t = useTranslations("today.told");
  const errorText = useErrorText();
  const tell = useTell();
  const told = useTold();
  const undo = useUndo();
  return {
    success: (answer: Parameters<typeof told>[1], activityId: string) =>
      tell(told(goal, answer), { onUndo: () => undo({ goal, activityId }) }),
    refusal: (error: unknown) =>
      tell(t("refused", { title: goal.title, reason: errorText(error) })),
  };
}
