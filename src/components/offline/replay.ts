/** Sends unsent logs in their order, and sorts what became of them. */
import { errorShape } from "../../messages/error-text";
import type { RouterInputs, RouterOutputs } from "../../trpc/client";
import {
  inputOf,
  type LogRefusal,
  nextToSend,
  refused,
  tried,
  type UnsentLog,
  type UnsentLogs,
  unanswered,
  without,
} from "./unsent-logs";
import type { UnsentStore } from "./unsent-store";

/** The calls it makes. */
export interface LogCalls {
  logMany: (
    input: RouterInputs["activities"]["logMany"],
  ) => Promise<RouterOutputs["activities"]["logMany"]>;
  remove: (input: { activityId: string }) => Promise<unknown>;
}

type LogResult = RouterOutputs["activities"]["logMany"]["results"][number];

/** Why a replay ended before everything was sent. */
export type Held = "away" | "signedOut" | null;

export interface Replayed {
  /** How many the server took; what it only had to remove is not among them. */
  sent: number;
  refused: number;
  held: Held;
}

/** Whether trying again may help: no answer came, the person is signed out, or it was too much at once. */
export function isWorthKeeping(error: unknown): boolean {
  const shape = errorShape(error);
  return shape === null || shape.code === "UNAUTHORIZED" || shape.code === "TOO_MANY_REQUESTS";
}

export function heldBy(error: unknown): Held {
  return errorShape(error)?.code === "UNAUTHORIZED" ? "signedOut" : "away";
}

/**
 * Sends until nothing waits or the server cannot be reached; one tab at a time should.
 * @param onSent told of what the server has, just before it leaves the list
 */
export async function replay(
  store: UnsentStore,
  calls: LogCalls,
  onSent: (logs: UnsentLogs) => void,
): Promise<Replayed> {
  const done = { sent: 0, refused: 0 };
  for (;;) {
    const batch = nextToSend(store.read(), store.busy);
    if (batch.length === 0) return { ...done, held: null };
    const keys = batch.map(({ clientKey }) => clientKey);
    await store.change((logs) => tried(logs, keys));
    const outcome = await sendBatch(batch, calls);
    const settled = await settle(store, calls, "results" in outcome ? outcome.results : []);
    onSent(settled.sent);
    await store.change((logs) => unanswered(settled.after(logs), keys));
    done.sent += settled.sent.length;
    done.refused += settled.refused;
    const isStuck = "held" in outcome || settled.count < batch.length;
    if (isStuck) return { ...done, held: "held" in outcome ? outcome.held : "away" };
  }
}

type BatchOutcome = { results: LogResult[] } | { held: Held };

/** An entry that makes the server refuse a whole batch is found by sending each alone. */
async function sendBatch(batch: UnsentLogs, calls: LogCalls): Promise<BatchOutcome> {
  try {
    return await calls.logMany({ entries: batch.map(inputOf) });
  } catch (error) {
    if (errorShape(error)?.code !== "BAD_REQUEST") return { held: heldBy(error) };
    const [only] = batch;
    if (only && batch.length === 1) return { results: [refusalOfWhole(only, error)] };
  }
  const results: LogResult[] = [];
  for (const log of batch) {
    const outcome = await sendBatch([log], calls);
    if ("held" in outcome) return outcome;
    results.push(...outcome.results);
  }
  return { results };
}

function refusalOfWhole({ clientKey }: UnsentLog, error: unknown): LogResult {
  const message = Object.values(errorShape(error)?.details ?? {})[0]?.[0] ?? "ACTIVITY_VALIDATION";
  return { clientKey, ok: false, appCode: "ACTIVITY_VALIDATION", message };
}

interface Settled {
  sent: UnsentLogs;
  refused: number;
  /** Of how many the fate is known now. */
  count: number;
  after: (logs: UnsentLogs) => UnsentLogs;
}

/** Takes the server's word for each, and removes there what was taken back meanwhile. */
async function settle(
  store: UnsentStore,
  calls: LogCalls,
  results: readonly LogResult[],
): Promise<Settled> {
  const sent: UnsentLog[] = [];
  const changes: Settled["after"][] = [];
  let refusals = 0;
  for (const result of results) {
    const { clientKey } = result;
    const log = store.read().find((each) => each.clientKey === clientKey);
    const isUndone = log?.state === "undone";
    if (!result.ok) {
      refusals += log && !isUndone ? 1 : 0;
      changes.push((logs) => refused(logs, clientKey, refusalIn(result)));
      continue;
    }
    if (isUndone && !(await isRemoved(calls, result.activity.activityId))) break;
    if (log && !isUndone) sent.push(log);
    changes.push((logs) => without(logs, clientKey));
  }
  const after: Settled["after"] = (logs) => changes.reduce((now, change) => change(now), logs);
  return { sent, refused: refusals, count: changes.length, after };
}

/** What is not there any more need not be removed. */
async function isRemoved(calls: LogCalls, activityId: string): Promise<boolean> {
  try {
    await calls.remove({ activityId });
    return true;
  } catch (error) {
    return errorShape(error)?.appCode === "ACTIVITY_NOT_FOUND";
  }
}

/** The reason is the code itself where there is no more to say. */
function refusalIn({ appCode, message }: { appCode: string; message: string }): LogRefusal {
  return { appCode, reason: message === appCode ? null : message };
}
