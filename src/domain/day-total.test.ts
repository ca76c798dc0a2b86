/** Daily totals: what the activities of a day come to, whatever their order. */
import { describe, expect, it } from "vitest";
import { type CountedActivity, dailyTotals, withActivity } from "./day-total";

const MONDAY = "2026-03-09";
const TUESDAY = "2026-03-10";
const at = (second: number) => `2026-03-12T10:00:0${second}.000Z`;

function log(activityId: string, given: Partial<CountedActivity> = {}): CountedActivity {
  return { activityId, day: MONDAY, kind: "progress", value: 1, recordedAt: at(0), ...given };
}

const nothing = { sum: 0n, count: 0, isCompleted: false, isSkipped: false, latest: null };

describe("dailyTotals", () => {
  it("sum by day, in the order of days", () => {
    const logs = [log("a", { day: TUESDAY, value: 5 }), log("b", { value: 3 }), log("c")];
    expect(dailyTotals(logs)).toEqual([
      { ...nothing, day: MONDAY, sum: 4_000_000n, count: 2, latest: 1_000_000n },
      { ...nothing, day: TUESDAY, sum: 5_000_000n, count: 1, latest: 5_000_000n },
    ]);
    expect(dailyTotals([...logs].reverse())).toEqual(dailyTotals(logs));
  });

  it("take the reading recorded last, whichever came first", () => {
    const logs = [
      log("a", { value: 82, recordedAt: at(2) }),
      log("b", { value: 83, recordedAt: at(1) }),
    ];
    expect(dailyTotals(logs)[0]?.latest).toBe(82_000_000n);
    expect(dailyTotals([...logs].reverse())[0]?.latest).toBe(82_000_000n);
  });

  it("take the later id of two readings recorded at the same instant", () => {
    const logs = [log("b", { value: 82 }), log("a", { value: 83 })];
    expect(dailyTotals(logs)[0]?.latest).toBe(82_000_000n);
    expect(dailyTotals([...logs].reverse())[0]?.latest).toBe(82_000_000n);
  });

  it("know a completed and a skipped day, whose skip leaves the reading as it was", () => {
    const logs = [
      log("a", { kind: "completed", value: 3 }),
      log("b", { kind: "skipped", value: null, recordedAt: at(1) }),
      log("c", { kind: "partial", value: 1, day: TUESDAY }),
    ];
    expect(dailyTotals(logs)).toEqual([
      {
        ...{ day: MONDAY, sum: 3_000_000n, count: 2, isCompleted: true, isSkipped: true },
        latest: 3_000_000n,
      },
      { ...nothing, day: TUESDAY, sum: 1_000_000n, count: 1, latest: 1_000_000n },
    ]);
    const skip = log("a", { kind: "skipped", value: null });
    expect(dailyTotals([skip])[0]).toEqual({ ...nothing, day: MONDAY, count: 1, isSkipped: true });
  });
});

describe("withActivity", () => {
  const logs = [log("a"), log("c", { day: "2026-03-11", value: 4 })];

  it.each<[string, CountedActivity]>([
    ["before all others", log("d", { day: "2026-03-08", recordedAt: at(5) })],
    ["on a day that has one", log("d", { value: 7, recordedAt: at(5) })],
    ["between two days", log("d", { day: TUESDAY, recordedAt: at(5) })],
    ["on the last day", log("d", { day: "2026-03-11", value: 2, recordedAt: at(5) })],
    ["after all others", log("d", { day: "2026-03-12", kind: "completed", recordedAt: at(5) })],
  ])("adds one %s as if it had been there", (_where, added) => {
    expect(withActivity(dailyTotals(logs), added)).toEqual(dailyTotals([...logs, added]));
  });

  it("makes the first of none", () => {
    expect(withActivity([], log("a"))).toEqual(dailyTotals([log("a")]));
  });
});
