/** The one way a log takes: counted and kept at once, then sent; what cannot be sent now waits. */
"use client";

import { onlineManager, useMutation } from "@tanstack/react-query";
import type { GoalWithProgress, LoggedActivity } from "../../domain/standing";
import { useTRPC, useTRPCClient } from "../../trpc/client";
import { type Held, heldBy, isWorthKeeping } from "./replay";
import {
  inputOf,
  type NewLog,
  newUnsent,
  type UnsentLog,
  unanswered,
  waitingOf,
  withLog,
  without,
} from "./unsent-logs";
import type { UnsentStore } from "./unsent-store";
import { useUnsentStore } from "./use-unsent";
import { askForReplay } from "./wake";

/** Longer than a slow network needs; a dead one may never answer. */
const PATIENCE_MILLISECONDS = 20_000;

interface Sending {
  log: UnsentLog;
  /** Resolves when the browser has kept it. */
  kept: Promise<void>;
}

interface Tellings {
  onAnswer: (answer: LoggedActivity) => void;
  /** It waits; `undo` takes it back. */
  onKept: (log: UnsentLog, held: Held) => void;
  onRefused: (error: unknown) => void;
}

/** `send` resolves when the log is counted or kept, and rejects when it is refused. */
export function useSendLog(goal: GoalWithProgress, tellings: Tellings) {
  const client = useTRPCClient();
  const store = useUnsentStore();
  const mutationKey = useTRPC().activities.log.mutationKey();
  const mutation = useMutation({
    mutationKey,
    // What comes after waits for what came before, so that days fill in the order of the presses.
    scope: { id: goal.goalId },
    networkMode: "always",
    mutationFn: async ({ log, kept }: Sending): Promise<LoggedActivity | Held> => {
      await kept;
      if (mustWait(store)) return onlineManager.isOnline() ? null : "away";
      try {
        const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
        return await client.activities.log.mutate(inputOf(log), { signal });
      } catch (error) {
        if (isWorthKeeping(error)) return heldBy(error);
        throw error;
      }
    },
    onSuccess: (answer, { log }) => {
      store.busy.delete(log.clientKey);
      if (answer !== null && typeof answer === "object") {
        tellings.onAnswer(answer);
        return store.change((logs) => without(logs, log.clientKey));
      }
      const waits = store.change((logs) => unanswered(logs, [log.clientKey]));
      if (answer === null) askForReplay();
      else tellings.onKept(log, answer);
      return waits;
    },
    onError: (error, { log }) => {
      store.busy.delete(log.clientKey);
      void store.change((logs) => without(logs, log.clientKey));
      tellings.onRefused(error);
    },
  });
  const send = (pressed: NewLog): Promise<LoggedActivity | Held> => {
    const log = {
      ...newUnsent(goal, pressed, new Date().toISOString()),
      isTried: !mustWait(store),
    };
    store.busy.add(log.clientKey);
    const kept = store.change((logs) => withLog(logs, log));
    return mutation.mutateAsync({ log, kept });
  };
  return { send, isSending: mutation.isPending };
}

/** Without a network there is no try; behind others that wait, it waits for its turn. */
function mustWait(store: UnsentStore): boolean {
  return !onlineManager.isOnline() || waitingOf(store.read()).length > 0;
}
