/** Taking a log back, from the message after it or from the list of what is done. */
"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Activity } from "../../domain/activity";
import { type LocalDate, laterOf } from "../../domain/local-date";
import type { GoalWithProgress } from "../../domain/standing";
import { useErrorText } from "../../messages/error-text";
import { useTRPC, useTRPCClient } from "../../trpc/client";
import { isWorthKeeping } from "../offline/replay";
import { counted, undone, undoneActivity, withLog } from "../offline/unsent-logs";
import { useUnsentStore } from "../offline/use-unsent";
import { useStalePictures } from "./use-stale-pictures";
import { useTell } from "./use-tell";

interface Taking {
  goal: GoalWithProgress;
  activity: Activity;
}

/** A function that removes a logged activity and shows the goal as it was. */
export function useUndo(): (taking: Taking) => void {
  const client = useTRPCClient();
  const store = useUnsentStore();
  const refresh = useRefresh();
  const t = useTranslations("today.told");
  const errorText = useErrorText();
  const tell = useTell();
  const putBack = ({ goal, activity }: Taking) =>
    client.activities.restore.mutate({ activityId: activity.activityId }).then(
      async () => {
        await refresh();
        tell(t("restored", { title: goal.title }));
      },
      (error: unknown) => tell(t("undoRefused", { reason: errorText(error) })),
    );
  return (taking) => {
    const { goal, activity } = taking;
    client.activities.remove.mutate({ activityId: activity.activityId }).then(
      async () => {
        await refresh();
        tell(t("undone", { title: goal.title }), { onUndo: () => void putBack(taking) });
      },
      (error: unknown) => {
        if (!isWorthKeeping(error)) return tell(t("undoRefused", { reason: errorText(error) }));
        const later = undoneActivity(goal, activity, new Date().toISOString());
        void store.change((logs) => withLog(logs, later));
        tell(t("undoneLater", { title: goal.title }));
      },
    );
  };
}

/** A function that reads again whatever shows what was logged. */
function useRefresh(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const stalePictures = useStalePictures();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.progress.today.queryKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.progress.byGoal.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.goals.pathKey() });
    void queryClient.invalidateQueries({ queryKey: trpc.activities.list.pathKey() });
    stalePictures();
  };
}

/** A function that finds the goal's last log of its period on that day, up to it, and takes it back. */
export function useUndoLast(day: LocalDate): (goal: GoalWithProgress) => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const t = useTranslations("today.told");
  const errorText = useErrorText();
  const tell = useTell();
  const undo = useUndo();
  const store = useUnsentStore();
  return async (goal) => {
    const from = goal.progress.period?.start ?? day;
    const to = laterOf(from, day);
    const isIn = (log: { day: LocalDate }) => from <= log.day && log.day <= to;
    const unsent = counted(store.read(), goal.goalId).filter(isIn).at(-1);
    if (unsent) {
      await store.change((logs) => undone(logs, unsent.clientKey));
      return tell(t("undone", { title: goal.title }));
    }
    const input = { goalId: goal.goalId, from, to, limit: 1 };
    try {
      const options = trpc.activities.list.queryOptions(input, { staleTime: 0 });
      const last = (await queryClient.fetchQuery(options)).items[0];
      if (last) undo({ goal, activity: last });
      else tell(t("nothing", { title: goal.title }));
    } catch (error) {
      tell(t("undoRefused", { reason: errorText(error) }));
    }
  };
}
