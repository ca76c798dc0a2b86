/** Sends unsent logs when the app starts, and whenever there is hope again. Used once, by the frame. */
"use client";

import { onlineManager, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPC, useTRPCClient } from "../../trpc/client";
import { predict } from "../today/predict";
import { withPrediction } from "../today/today-cache";
import { useTell } from "../today/use-tell";
import { pageShown } from "./page-shown";
import { usePerson } from "./person";
import { type Held, type LogCalls, replay } from "./replay";
import { inputOf, nextToSend, type UnsentLogs } from "./unsent-logs";
import { useUnsentStore } from "./use-unsent";
import { onWake } from "./wake";

const RETRY_MILLISECONDS = 30_000;
/** Settings and other pages show nothing that a log changes. */
const MOST_WAIT_MILLISECONDS = 3000;

/** @returns why something still waits, as far as is known */
export function useReplay(): Held {
  const [held, setHeld] = useState<Held>(null);
  const { personId } = usePerson();
  const store = useUnsentStore();
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const tell = useTell();
  const t = useTranslations("offline");

  useEffect(() => {
    const calls: LogCalls = {
      logMany: (input) => client.activities.logMany.mutate(input),
      remove: (input) => client.activities.remove.mutate(input),
    };
    const count = (logs: UnsentLogs) => {
      const todayKey = trpc.progress.today.queryKey();
      for (const log of logs) {
        const goalKey = trpc.goals.byId.queryKey({ goalId: log.goalId });
        queryClient.setQueryData(todayKey, (now) => now && withPrediction(now, inputOf(log)));
        queryClient.setQueryData(goalKey, (now) => now && predict(now, log));
      }
    };
    const refresh = () => {
      for (const path of [trpc.progress, trpc.goals, trpc.activities, trpc.notifications]) {
        void queryClient.invalidateQueries({ queryKey: path.pathKey() });
      }
    };
    const isAwake = Promise.race([pageShown(queryClient), wait(MOST_WAIT_MILLISECONDS)]);
    const run = async () => {
      await Promise.all([store.load(), isAwake]);
      if (!onlineManager.isOnline() || nextToSend(store.read(), store.busy).length === 0) return;
      const outcome = await replay(store, calls, count);
      setHeld(outcome.held);
      if (outcome.sent + outcome.refused > 0) {
        refresh();
        tell(t("sent", { sent: outcome.sent, refused: outcome.refused }));
      }
    };
    const wake = oneAtATime(() => aloneInThisBrowser(`cairn-replay-${personId}`, run));
    wake();
    const stopListening = onWake(wake);
    const timer = setInterval(wake, RETRY_MILLISECONDS);
    return () => {
      stopListening();
      clearInterval(timer);
    };
  }, [personId, store, client, trpc, queryClient, tell, t]);
  return held;
}

const wait = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Two tabs take turns; where browsers cannot tell, a log sent twice counts once all the same. */
function aloneInThisBrowser(name: string, work: () => Promise<void>): Promise<void> {
  return "locks" in navigator ? navigator.locks.request(name, work) : work();
}

/** A wish that comes while the work runs is remembered, and the work done once more. */
function oneAtATime(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWished = false;
  const run = async () => {
    if (isRunning) {
      isWished = true;
      return;
    }
    isRunning = true;
    do {
      isWished = false;
      await work().catch(() => undefined);
    } while (isWished);
    isRunning = false;
  };
  return () => void run();
}
