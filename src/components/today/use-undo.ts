/** Taking a log back, from the message after it or from the list of what is done. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { laterOf } from "../../domain/local-date";
import type { GoalWithProgress } from "../../domain/standing";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useTell } from "./use-tell";

interface Taking {
  goal: GoalWithProgress;
  activityId: string;
}

/** A function that removes a logged activity and shows the goal as it was. */
export function useUndo(): (taking: Taking) => void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const t = useTranslations("today.told");
  const errorText = useErrorText();
  const tell = useTell();
  const remove = useMutation(trpc.activities.remove.mutationOptions());
  return ({ goal, activityId }) =>
    remove.mutateAsync({ activityId }).then(
      async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.progress.today.queryKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.goals.pathKey() });
        void queryClient.invalidateQueries({ queryKey: trpc.activities.list.pathKey() });
        tell(t("undone", { title: goal.title }));
      },
      (error: unknown) => tell(t("undoRefused", { reason: errorText(error) })),
    );
}

/** A function that finds the goal's last log of its present period and takes it back. */
export function useUndoLast(today: string): (goal: GoalWithProgress) => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const t = useTranslations("today.told");
  const errorText = useErrorText();
  const tell = useTell();
  const undo = useUndo();
  return async (goal) => {
    const from = goal.progress.period?.start ?? today;
    const input = { goalId: goal.goalId, from, to: laterOf(from, today), limit: 1 };
    try {
      const options = trpc.activities.list.queryOptions(input, { staleTime: 0 });
      const last = (await queryClient.fetchQuery(options)).items[0];
      if (last) undo({ goal, activityId: last.activityId });
      else tell(t("nothing", { title: goal.title }));
    } catch (error) {
      tell(t("undoRefused", { reason: errorText(error) }));
    }
  };
}
