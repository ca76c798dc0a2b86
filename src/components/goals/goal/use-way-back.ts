/** The way back from a turn in a goal's life, for the message that tells of it. */
"use client";

import { useTranslations } from "use-intl";
import type { Goal } from "../../../domain/goal";
import { useErrorText } from "../../../messages/error-text";
import { useTRPCClient } from "../../../trpc/client";
import { useTell } from "../../today/use-tell";
import { pausesBeyond } from "./pause-difference";
import { useGoalCache } from "./use-goal-cache";

type Back = (before: Goal, after: Goal) => Promise<Goal>;

/** A function from a turn and the goal after it to how its message offers the way back. */
export function useWayBack(before: Goal) {
  const backs: Readonly<Record<string, Back | undefined>> = useBacks();
  const cache = useGoalCache(before.goalId);
  const t = useTranslations("goal.done");
  const errorText = useErrorText();
  const tell = useTell();
  return (turn: string, after: Goal): { onUndo?: () => void } => {
    const back = backs[turn];
    if (!back) return {};
    const onUndo = () => {
      back(before, after).then(
        (goal) => {
          cache.setGoal(goal);
          tell(t("undone"));
        },
        (error: unknown) => {
          tell(t("notUndone", { reason: errorText(error) }));
          void cache.reload();
        },
      );
    };
    return { onUndo };
  };
}

/** Only turns from which a way leads back to exactly what was. */
function useBacks() {
  const { goals } = useTRPCClient();
  const pause: Back = async (before, after) => {
    let goal = after;
    for (const { from, until } of pausesBeyond(after.pauses, before.pauses)) {
      goal = await goals.removePause.mutate({ goalId: after.goalId, from, until });
    }
    return goal;
  };
  const resume: Back = async (before, after) => {
    let goal = after;
    for (const { from, until, reason } of pausesBeyond(before.pauses, after.pauses)) {
      const rest = { ...(until ? { until } : {}), ...(reason ? { reason } : {}) };
      goal = await goals.pause.mutate({ goalId: after.goalId, from, ...rest, rejoin: true });
    }
    return goal;
  };
  const complete: Back = (_before, { goalId }) => goals.reopen.mutate({ goalId });
  const archive: Back = (_before, { goalId }) => goals.restore.mutate({ goalId });
  return { pause, resume, complete, archive };
}
