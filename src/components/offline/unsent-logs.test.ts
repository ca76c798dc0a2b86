import { describe, expect, it } from "vitest";
import type { Activity } from "../../domain/activity";
import {
  counted,
  inputOf,
  newUnsent,
  nextToSend,
  refused,
  refusedOf,
  tried,
  type UnsentLog,
  type UnsentLogs,
  unanswered,
  undone,
  undoneActivity,
  waitingOf,
  withLog,
  without,
} from "./unsent-logs";

const goal = { goalId: "water", title: "Drink water", settings: { unit: "glasses" } };
const log = (clientKey: string, given: Partial<UnsentLog> = {}): UnsentLog => ({
  ...newUnsent(
    goal,
    { clientKey, kind: "progress", value: 1, day: "2026-03-11" },
    "2026-03-11T12:00Z",
  ),
  ...given,
});
const keys = (logs: UnsentLogs) => logs.map(({ clientKey }) => clientKey);
const no = { appCode: "GOAL_ARCHIVED", reason: null };

describe("the list of unsent logs", () => {
  it("keeps the order of the presses, and a key only once", () => {
    const two = withLog(withLog([], log("a")), log("b"));
    expect(keys(withLog(two, log("a", { value: 9 })))).toEqual(["a", "b"]);
    expect(keys(without(two, "a"))).toEqual(["b"]);
  });

  it("tells of a log as waiting only once its try brought no answer", () => {
    const sending = [log("a"), log("b")];
    expect(waitingOf(sending)).toEqual([]);
    expect(keys(waitingOf(unanswered(sending, ["b"])))).toEqual(["b"]);
  });

  it("counts what is on the way and what waits, of one goal or of all, but nothing refused or undone", () => {
    const logs = [
      log("a"),
      log("b", { state: "waiting" }),
      log("c", { state: "refused", refusal: no }),
      log("d", { state: "undone" }),
      log("e", { goalId: "run" }),
    ];
    expect(keys(counted(logs))).toEqual(["a", "b", "e"]);
    expect(keys(counted(logs, "water"))).toEqual(["a", "b"]);
  });
});

describe("taking back", () => {
  it("forgets a log that was never sent", () => {
    expect(undone([log("a", { state: "waiting" })], "a")).toEqual([]);
  });

  it("keeps one that the server may have, to remove it there", () => {
    const [left] = undone(tried([log("a")], ["a"]), "a");
    expect(left).toMatchObject({ clientKey: "a", state: "undone" });
    expect(unanswered(left ? [left] : [], ["a"])).toEqual([left]);
  });

  it("makes of a stored activity what sends the very same log", () => {
    const activity = { clientKey: "k", kind: "completed", day: "2026-03-10", value: 8, note: null };
    const later = undoneActivity(goal, activity as Activity, "2026-03-11T12:00Z");
    expect(later.state).toBe("undone");
    expect(inputOf(later)).toEqual({
      goalId: "water",
      clientKey: "k",
      kind: "completed",
      day: "2026-03-10",
    });
  });
});

describe("what is sent next", () => {
  it("is everything but the refused, in order, at most a hundred, none of them twice at once", () => {
    const many = Array.from({ length: 120 }, (_, at) => log(`k${at}`, { state: "waiting" }));
    const logs = [log("r", { state: "refused", refusal: no }), ...many];
    const next = nextToSend(logs, new Set(["k0"]));
    expect(keys(next).slice(0, 2)).toEqual(["k1", "k2"]);
    expect(next).toHaveLength(100);
  });
});

describe("a refusal", () => {
  it("stays with its reason, unless its log was taken back meanwhile", () => {
    const logs = [log("a", { state: "waiting" }), log("b", { state: "undone" })];
    const after = refused(refused(logs, "a", no), "b", no);
    expect(keys(refusedOf(after))).toEqual(["a"]);
    expect(after).toHaveLength(1);
    expect(after[0]?.refusal).toEqual(no);
  });
});
