import { describe, expect, it } from "vitest";
import { isWorthKeeping, type LogCalls, replay } from "./replay";
import { newUnsent, type UnsentLog, type UnsentLogs, undone, waitingOf } from "./unsent-logs";
import type { UnsentStore } from "./unsent-store";

const goal = { goalId: "water", title: "Drink water", settings: { unit: "glasses" } };
const waiting = (clientKey: string, given: Partial<UnsentLog> = {}): UnsentLog => ({
  ...newUnsent(
    goal,
    { clientKey, kind: "progress", value: 1, day: "2026-03-11" },
    "2026-03-11T12:00Z",
  ),
  state: "waiting",
  ...given,
});

function storeOf(initial: UnsentLogs): UnsentStore {
  let logs = initial;
  return {
    read: () => logs,
    subscribe: () => () => {},
    change: async (changed) => {
      logs = changed(logs);
    },
    load: async () => {},
    busy: new Set(),
  };
}

const apiError = (code: string, appCode: string | null = null, reasons: string[] = []) =>
  Object.assign(new Error(code), {
    data: { code, appCode, details: reasons.length ? { value: reasons } : {} },
  });

/** A server that counts each key once; `no` maps keys to the code they are refused with. */
function serverOf(no: Record<string, string> = {}) {
  const stored: string[] = [];
  const calls: string[][] = [];
  const removed: string[] = [];
  let away: Error | null = null;
  const logMany = async ({ entries }: Parameters<LogCalls["logMany"]>[0]) => {
    if (away) throw away;
    calls.push(entries.map(({ clientKey }) => clientKey));
    const results = entries.map(({ clientKey }) => {
      const appCode = no[clientKey];
      if (appCode) return { clientKey, ok: false, appCode, message: appCode };
      if (!stored.includes(clientKey)) stored.push(clientKey);
      return { clientKey, ok: true, activity: { activityId: `id-${clientKey}` } };
    });
    return { results } as unknown as Awaited<ReturnType<LogCalls["logMany"]>>;
  };
  const remove = async ({ activityId }: { activityId: string }) => {
    if (away) throw away;
    removed.push(activityId);
  };
  const fail = (error: Error | null) => {
    away = error;
  };
  return { api: { logMany, remove } as LogCalls, stored, calls, removed, fail };
}

const nobody = () => {};

describe("replay", () => {
  it("sends all in their order in one call, and tells of them before they leave the list", async () => {
    const store = storeOf([waiting("a"), waiting("b"), waiting("c")]);
    const server = serverOf();
    const seen: number[] = [];
    const outcome = await replay(store, server.api, () => seen.push(store.read().length));
    expect(server.calls).toEqual([["a", "b", "c"]]);
    expect(outcome).toEqual({ sent: 3, refused: 0, held: null });
    expect([seen, store.read()]).toEqual([[3], []]);
  });

  it("keeps the refused with their code, and sends the others", async () => {
    const store = storeOf([waiting("a"), waiting("b"), waiting("c")]);
    const server = serverOf({ b: "GOAL_ARCHIVED" });
    expect(await replay(store, server.api, nobody)).toEqual({ sent: 2, refused: 1, held: null });
    expect(store.read()).toMatchObject([
      { clientKey: "b", state: "refused", refusal: { appCode: "GOAL_ARCHIVED", reason: null } },
    ]);
    expect(await replay(store, server.api, nobody)).toEqual({ sent: 0, refused: 0, held: null });
  });

  it("leaves everything waiting when no answer comes, and says why", async () => {
    const store = storeOf([waiting("a"), waiting("b", { state: "sending" })]);
    const server = serverOf();
    server.fail(new TypeError("Failed to fetch"));
    expect(await replay(store, server.api, nobody)).toEqual({ sent: 0, refused: 0, held: "away" });
    expect(waitingOf(store.read())).toHaveLength(2);
    server.fail(apiError("UNAUTHORIZED"));
    expect((await replay(store, server.api, nobody)).held).toBe("signedOut");
    server.fail(null);
    expect((await replay(store, server.api, nobody)).sent).toBe(2);
    expect(server.stored).toEqual(["a", "b"]);
  });

  it("finds the one that makes the server refuse the whole call", async () => {
    const store = storeOf([waiting("a"), waiting("bad"), waiting("c")]);
    const server = serverOf();
    const { logMany } = server.api;
    server.api.logMany = async (input) => {
      if (input.entries.some(({ clientKey }) => clientKey === "bad"))
        throw apiError("BAD_REQUEST", "ACTIVITY_VALIDATION", ["invalid_amount"]);
      return logMany(input);
    };
    expect(await replay(store, server.api, nobody)).toEqual({ sent: 2, refused: 1, held: null });
    expect(store.read()).toMatchObject([
      { clientKey: "bad", refusal: { appCode: "ACTIVITY_VALIDATION", reason: "invalid_amount" } },
    ]);
  });

  it("removes on the server what was taken back, also while it was on the way", async () => {
    const store = storeOf([waiting("a", { state: "undone", isTried: true }), waiting("b")]);
    const server = serverOf();
    const { logMany } = server.api;
    server.api.logMany = async (input) => {
      await store.change((logs) => undone(logs, "b"));
      return logMany(input);
    };
    expect(await replay(store, server.api, nobody)).toEqual({ sent: 0, refused: 0, held: null });
    expect(server.removed).toEqual(["id-a", "id-b"]);
    expect(store.read()).toEqual([]);
  });

  it("leaves alone what this tab is sending itself", async () => {
    const store = storeOf([waiting("a", { state: "sending" }), waiting("b")]);
    store.busy.add("a");
    const server = serverOf();
    await replay(store, server.api, nobody);
    expect(server.calls).toEqual([["b"]]);
    expect(store.read()).toMatchObject([{ clientKey: "a", state: "sending" }]);
  });
});

describe("isWorthKeeping", () => {
  it("is so without an answer, signed out or over a limit, and not when the server said no", () => {
    expect(isWorthKeeping(new TypeError("Failed to fetch"))).toBe(true);
    expect(isWorthKeeping(apiError("UNAUTHORIZED"))).toBe(true);
    expect(isWorthKeeping(apiError("TOO_MANY_REQUESTS", "RATE_LIMITED"))).toBe(true);
    expect(isWorthKeeping(apiError("CONFLICT", "GOAL_ARCHIVED"))).toBe(false);
    expect(isWorthKeeping(apiError("INTERNAL_SERVER_ERROR"))).toBe(false);
  });
});
