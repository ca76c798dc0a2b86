/** The logs a person made that the server has not confirmed yet: what they are, and how the list changes. */
import type { Activity, ActivityKind } from "../../domain/activity";
import type { LocalDate } from "../../domain/local-date";

/**
 * `sending`: its first try is on the way. `waiting`: for a network, or for its person to sign in.
 * `undone`: taken back while the server may have it, so it is sent and removed there.
 * `refused`: the server said no; it stays until its person has seen it.
 */
type UnsentState = "sending" | "waiting" | "undone" | "refused";

/** What a person pressed. */
export interface NewLog {
  /** Made once, so that sending it twice counts once. */
  clientKey: string;
  kind: ActivityKind;
  value?: number | undefined;
  day: LocalDate;
  note?: string | undefined;
}

/** Why the server said no: its code, and the reason in it if there is one. */
export interface LogRefusal {
  appCode: string | null;
  reason: string | null;
}

export interface UnsentLog extends NewLog {
  goalId: string;
  /** What the tray calls it, for without a network nobody can be asked. */
  title: string;
  unit: string;
  /** ISO 8601. */
  pressedAt: string;
  state: UnsentState;
  /** Sent at least once: the server may have it although its answer did not come. */
  isTried: boolean;
  refusal: LogRefusal | null;
}

/** In the order in which they were pressed. */
export type UnsentLogs = readonly UnsentLog[];

/** As many as one call takes along. */
const MOST_AT_ONCE = 100;

interface OfGoal {
  goalId: string;
  title: string;
  settings: { unit: string };
}

/** A log that was just pressed. */
export function newUnsent(goal: OfGoal, log: NewLog, pressedAt: string): UnsentLog {
  const { goalId, title, settings } = goal;
  const facts = { state: "sending", isTried: false, refusal: null } as const;
  return { ...log, goalId, title, unit: settings.unit, pressedAt, ...facts };
}

/** A logged activity that is to be taken back as soon as the server can be reached. */
export function undoneActivity(goal: OfGoal, activity: Activity, pressedAt: string): UnsentLog {
  const { clientKey, kind, day, value, note } = activity;
  const isAmount = kind === "progress" || kind === "partial";
  const log = { clientKey, kind, day, ...(isAmount && value !== null ? { value } : {}) };
  const unsent = newUnsent(goal, { ...log, ...(note ? { note } : {}) }, pressedAt);
  return { ...unsent, state: "undone", isTried: true };
}

/** The list with one more; a key that is in it already changes nothing. */
export function withLog(logs: UnsentLogs, log: UnsentLog): UnsentLogs {
  return logs.some(({ clientKey }) => clientKey === log.clientKey) ? logs : [...logs, log];
}

export function without(logs: UnsentLogs, clientKey: string): UnsentLogs {
  return logs.filter((log) => log.clientKey !== clientKey);
}

/** The logs that are tried now; what was undone stays undone. */
export function tried(logs: UnsentLogs, clientKeys: readonly string[]): UnsentLogs {
  return logs.map((log) => (clientKeys.includes(log.clientKey) ? { ...log, isTried: true } : log));
}

/** Those whose try brought no answer wait. */
export function unanswered(logs: UnsentLogs, clientKeys: readonly string[]): UnsentLogs {
  return logs.map((log) =>
    clientKeys.includes(log.clientKey) && log.state === "sending"
      ? { ...log, state: "waiting" }
      : log,
  );
}

/** A log that the server refused; if it was undone meanwhile, nothing is left to tell. */
export function refused(logs: UnsentLogs, clientKey: string, refusal: LogRefusal): UnsentLogs {
  return logs.flatMap((log) => {
    if (log.clientKey !== clientKey) return [log];
    return log.state === "undone" ? [] : [{ ...log, state: "refused" as const, refusal }];
  });
}

/** Takes a log back: what the server cannot have is gone, the rest is undone there. */
export function undone(logs: UnsentLogs, clientKey: string): UnsentLogs {
  return logs.flatMap((log) => {
    if (log.clientKey !== clientKey) return [log];
    return log.isTried ? [{ ...log, state: "undone" as const }] : [];
  });
}

/** The next ones to send, in their order. `busy`: keys whose own try is under way in this tab. */
export function nextToSend(logs: UnsentLogs, busy: ReadonlySet<string>): UnsentLogs {
  return logs
    .filter(({ state, clientKey }) => state !== "refused" && !busy.has(clientKey))
    .slice(0, MOST_AT_ONCE);
}

/** Those that numbers on the screen already count. */
export function counted(logs: UnsentLogs, goalId?: string): UnsentLogs {
  return logs.filter(
    (log) =>
      (log.state === "sending" || log.state === "waiting") &&
      (goalId === undefined || log.goalId === goalId),
  );
}

/** Those that the person is told of as waiting; one whose first try is on the way is not yet. */
export function waitingOf(logs: UnsentLogs): UnsentLogs {
  return logs.filter(({ state }) => state === "waiting" || state === "undone");
}

export function refusedOf(logs: UnsentLogs): UnsentLogs {
  return logs.filter(({ state }) => state === "refused");
}

/** What `activities.log` takes. */
export function inputOf({ goalId, clientKey, kind, value, day, note }: UnsentLog) {
  return {
    goalId,
    clientKey,
    kind,
    day,
    ...(value === undefined ? {} : { value }),
    ...(note === undefined ? {} : { note }),
  };
}
