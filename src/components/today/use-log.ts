/** Logging on a goal from Today: counted at once, kept until the server has it, told honestly. */
"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { v7 as uuid } from "uuid";
import type { GoalWithProgress } from "../../domain/standing";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import type { NewLog } from "../offline/unsent-logs";
import { useSendLog } from "../offline/use-send-log";
import { useTellKept } from "../offline/use-tell-kept";
import { predict } from "./predict";
import { withAnswer } from "./today-cache";
import { useStalePictures } from "./use-stale-pictures";
import { useTell } from "./use-tell";
import { useTold } from "./use-told";
import { useUndo } from "./use-undo";

type Log = (entry: Omit<NewLog, "clientKey">, onRefused?: () => void) => void;

/** A function that logs an entry on the goal; it answers nothing, the screen and a message tell. */
export function useLog(goal: GoalWithProgress): Log {
  const { goalId } = goal;
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const t = useTranslations("today.told");
  const errorText = useErrorText();
  const tell = useTell();
  const told = useTold();
  const undo = useUndo();
  const tellKept = useTellKept();
  const stalePictures = useStalePictures();
  const todayKey = trpc.progress.today.queryKey();
  const { send } = useSendLog(goal, {
    onAnswer: (answer) => {
      const { activity } = answer;
      queryClient.setQueryData(
        todayKey,
        (now) => now && withAnswer(now, goalId, answer, activity.day),
      );
      queryClient.setQueryData(
        trpc.goals.byId.queryKey({ goalId }),
        (now) => now && { ...now, ...answer.goal, progress: answer.progress },
      );
      const pastKey = trpc.progress.byGoal.queryKey({ goalId, on: activity.day });
      queryClient.setQueryData(pastKey, (progress) => {
        const { kind, value, day } = activity;
        return (
          progress && predict({ ...goal, progress }, { kind, value: value ?? 0, day }).progress
        );
      });
      void queryClient.invalidateQueries({ queryKey: trpc.progress.byGoal.pathKey() });
      // What was read before this log would hide it.
      if (queryClient.isFetching({ queryKey: todayKey }) > 0) {
        void queryClient.invalidateQueries({ queryKey: todayKey });
      }
      void queryClient.invalidateQueries({ queryKey: trpc.goals.pathKey() });
      void queryClient.invalidateQueries({ queryKey: trpc.activities.list.pathKey() });
      stalePictures();
      tell(told(goal, answer), { onUndo: () => undo({ goal, activity }) });
    },
    onKept: tellKept,
    onRefused: (error) => {
      void queryClient.invalidateQueries({ queryKey: todayKey });
      tell(t("refused", { title: goal.title, reason: errorText(error) }));
    },
  });
  return (entry, onRefused) =>
    void send({ clientKey: uuid(), ...entry }).catch(() => onRefused?.());
}
