/** Logging and removing entries of one goal: a log is shown at once and kept until it is sent. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { useErrorText } from "../../../messages/error-text";
import { useTRPC } from "../../../trpc/client";
import { useSendLog } from "../../offline/use-send-log";
import { useTellKept } from "../../offline/use-tell-kept";
import { useTell } from "../../today/use-tell";
import { useTold } from "../../today/use-told";
import { useGoalCache } from "./use-goal-cache";

/** Removes an entry, with a way back. */
export function useRemoveEntry(goalId: string) {
  const trpc = useTRPC();
  const cache = useGoalCache(goalId);
  const t = useTranslations("goal.entries");
  const errorText = useErrorText();
  const tell = useTell();
  const refused = (error: unknown) => tell(t("notRemoved", { reason: errorText(error) }));
  const restore = useMutation(
    trpc.activities.restore.mutationOptions({
      onSuccess: (answer) => {
        cache.putEntry(answer.activity);
        cache.setStanding(answer);
        tell(t("restored"));
      },
      onError: refused,
    }),
  );
  return useMutation(
    trpc.activities.remove.mutationOptions({
      onSuccess: (answer, { activityId }) => {
        cache.dropEntry(activityId);
        cache.setStanding(answer);
        tell(t("removed"), { onUndo: () => restore.mutate({ activityId }) });
      },
      onError: refused,
    }),
  );
}

/** Logs on the goal; the ring moves before the server has answered. */
export function useLogEntry(goal: GoalWithProgress) {
  const cache = useGoalCache(goal.goalId);
  const t = useTranslations("goal.log");
  const errorText = useErrorText();
  const tell = useTell();
  const told = useTold();
  const remove = useRemoveEntry(goal.goalId);
  const { send, isSending } = useSendLog(goal, {
    onAnswer: (answer) => {
      cache.putEntry(answer.activity);
      cache.setStanding(answer);
      const { activityId } = answer.activity;
      tell(told(goal, answer), { onUndo: () => remove.mutate({ activityId }) });
    },
    onKept: useTellKept(),
    onRefused: (error) => {
      void cache.reload();
      tell(t("rolledBack", { reason: errorText(error) }));
    },
  });
  return { isLogging: isSending, log: send };
}
