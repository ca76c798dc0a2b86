/** Logging and removing entries of one goal: shown at once, taken back when refused. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { ActivityKind } from "../../../domain/activity";
import type { GoalWithProgress } from "../../../domain/standing";
import { useErrorText } from "../../../messages/error-text";
import { useTRPC } from "../../../trpc/client";
import { predict } from "../../today/predict";
import { useTell } from "../../today/use-tell";
import { useTold } from "../../today/use-told";
import { useGoalCache } from "./use-goal-cache";

/** An entry about to be sent; its key is made once, so that sending it twice counts once. */
export interface NewEntry {
  clientKey: string;
  kind: ActivityKind;
  value?: number | undefined;
  day: string;
  note?: string | undefined;
}

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
  const { goalId } = goal;
  const trpc = useTRPC();
  const cache = useGoalCache(goalId);
  const t = useTranslations("goal.log");
  const errorText = useErrorText();
  const tell = useTell();
  const told = useTold();
  const remove = useRemoveEntry(goalId);
  const log = useMutation(
    trpc.activities.log.mutationOptions({
      onMutate: async (entry) => {
        await cache.hold();
        const before = cache.read();
        const { kind = "progress", value, day = goal.progress.on } = entry;
        cache.change((present) => predict(present, { kind, value, day }));
        return { before };
      },
      onError: (error, _entry, context) => {
        const before = context?.before;
        if (before) cache.change(() => before);
        void cache.reload();
        tell(t("rolledBack", { reason: errorText(error) }));
      },
      onSuccess: (answer) => {
        cache.putEntry(answer.activity);
        cache.setStanding(answer);
        const { activityId } = answer.activity;
        tell(told(goal, answer), { onUndo: () => remove.mutate({ activityId }) });
      },
    }),
  );
  return {
    isLogging: log.isPending,
    log: (entry: NewEntry) => log.mutateAsync({ goalId, ...entry }),
  };
}
