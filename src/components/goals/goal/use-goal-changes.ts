/** The turns in a goal's life: started, paused, completed, archived and back. */
"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import type { Goal } from "../../../domain/goal";
import { useErrorText } from "../../../messages/error-text";
import { useTRPC } from "../../../trpc/client";
import { useTell } from "../../today/use-tell";
import { useGoalCache } from "./use-goal-cache";
import { useWayBack } from "./use-way-back";

type Turn = "start" | "pause" | "resume" | "complete" | "reopen" | "archive" | "restore";

export function useGoalChanges(goal: Goal) {
  const { goalId, version, title } = goal;
  const trpc = useTRPC();
  const router = useRouter();
  const cache = useGoalCache(goalId);
  const t = useTranslations("goal.done");
  const list = useTranslations("goals.list");
  const errorText = useErrorText();
  const tell = useTell();
  const wayBack = useWayBack(goal);
  const told = (turn: Turn) => ({
    onSuccess: (answer: Goal) => {
      cache.setGoal(answer);
      tell(t(turn), wayBack(turn, answer));
    },
    onError: (error: unknown) => {
      tell(errorText(error));
      void cache.reload();
    },
  });
  const start = useMutation(trpc.goals.update.mutationOptions(told("start")));
  const pause = useMutation(trpc.goals.pause.mutationOptions(told("pause")));
  const resume = useMutation(trpc.goals.resume.mutationOptions(told("resume")));
  const complete = useMutation(trpc.goals.complete.mutationOptions(told("complete")));
  const reopen = useMutation(trpc.goals.reopen.mutationOptions(told("reopen")));
  const archive = useMutation(trpc.goals.archive.mutationOptions(told("archive")));
  const restore = useMutation(trpc.goals.restore.mutationOptions(told("restore")));
  const remove = useMutation(
    trpc.goals.remove.mutationOptions({
      onSuccess: () => {
        tell(list("removed", { title }));
        router.push("/goals");
        cache.forget();
      },
      onError: (error) => tell(errorText(error)),
    }),
  );
  const all = [start, pause, resume, complete, reopen, archive, restore, remove];
  return {
    isBusy: all.some((mutation) => mutation.isPending),
    start: () => start.mutate({ goalId, version, patch: { status: "active" } }),
    pause: (until: string) => pause.mutate({ goalId, ...(until ? { until } : {}) }),
    resume: () => resume.mutate({ goalId }),
    complete: () => complete.mutate({ goalId }),
    reopen: () => reopen.mutate({ goalId }),
    archive: () => archive.mutate({ goalId }),
    restore: () => restore.mutate({ goalId }),
    remove: () => remove.mutate({ goalId }),
  };
}
