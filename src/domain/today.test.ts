/** Today's lists: what a log today would help is due. */
import { describe, expect, it } from "vitest";
import { historyOf, type Log } from "@/testing/histories";
import { progressOf } from "./progress";
import type { PatternName } from "./settings";
import { todayListOf } from "./today";

const today = "2026-03-11";

function listOf(
  pattern: PatternName,
  settings: object,
  logs: Log[] = [],
  given: Partial<Pick<Parameters<typeof historyOf>[0], "startsOn" | "pauses" | "later">> = {},
) {
  const { startsOn = "2026-03-02", pauses = [], later = [] } = given;
  const history = historyOf({ pattern, settings, startsOn, logs, pauses, later });
  return todayListOf(
    {
      isPaused: pauses.length > 0,
      ...history,
      progress: progressOf(history, { on: today, today }),
      logged: history.days.find((total) => total.day === today) ?? null,
    },
    today,
  );
}

const daily = { period: "day", amount: 8, unit: "x" };
const perDay = { period: "week", amount: 3, perDay: 30, unit: "min" };
const target = { start: 84, end: 78, by: "2026-04-01", unit: "kg" };
const onMondays = { ...daily, daysOfWeek: [1] };

describe("todayListOf", () => {
  it.each<[string, ReturnType<typeof listOf>, string]>([
    ["nothing logged", listOf("recurring", daily), "due"],
    ["5 of 8 logged", listOf("recurring", daily, [[today, 5]]), "due"],
    ["8 of 8 logged", listOf("recurring", daily, [[today, 8]]), "done"],
    ["a skipped day", listOf("recurring", daily, [[today, null, "skipped"]]), "other"],
    ["an unscheduled day", listOf("recurring", onMondays), "other"],
    ["a paused goal", listOf("recurring", daily, [], { pauses: [[today, null]] }), "other"],
    [
      "a goal that begins tomorrow",
      listOf("recurring", daily, [], { startsOn: "2026-03-12" }),
      "other",
    ],
    [
      "exactly 8 of 8, still open",
      listOf("recurring", { ...daily, bound: "exactly" }, [[today, 8]]),
      "other",
    ],
    ["9 of exactly 8", listOf("recurring", { ...daily, bound: "exactly" }, [[today, 9]]), "other"],
    ["a week that lacks a day", listOf("recurring", perDay, [["2026-03-10", 30]]), "due"],
    ["a week that has today's part", listOf("recurring", perDay, [[today, 30]]), "other"],
    [
      "a week whose part for today was marked as completed",
      listOf("recurring", { ...perDay, bound: "exactly" }, [[today, 5, "completed"]]),
      "other",
    ],
    [
      "exactly 8, marked as completed when less was asked",
      listOf("recurring", { ...daily, bound: "exactly" }, [[today, 5, "completed"]]),
      "other",
    ],
    [
      "a week judged by the days it began with, though days no longer count",
      listOf("recurring", perDay, [[today, 30]], {
        later: [{ from: today, settings: { period: "week", amount: 90, unit: "min" } }],
      }),
      "other",
    ],
    [
      "a week that has it all",
      listOf("recurring", perDay, [
        ["2026-03-09", 30],
        ["2026-03-10", 30],
        [today, 30],
      ]),
      "done",
    ],
    ["a streak to be kept", listOf("streak", { length: 9, period: "day", unit: "x" }), "due"],
    [
      "a limit that holds",
      listOf("limit", { period: "day", max: 2, unit: "x" }, [[today, 1]]),
      "other",
    ],
    [
      "a limit that is over",
      listOf("limit", { period: "day", max: 2, unit: "x" }, [[today, 3]]),
      "other",
    ],
    [
      "a milestone without a log today",
      listOf("milestone", { total: 50, unit: "km" }, [["2026-03-10", 5]]),
      "due",
    ],
    [
      "a milestone logged today",
      listOf("milestone", { total: 50, unit: "km" }, [[today, 5]]),
      "done",
    ],
    ["a target without a reading today", listOf("target", target), "due"],
    ["a target read today", listOf("target", target, [[today, 83]]), "done"],
  ])("puts %s where it belongs", (_what, list, expected) => {
    expect(list).toBe(expected);
  });
});
