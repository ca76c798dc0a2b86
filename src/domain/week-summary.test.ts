/** Last week in numbers, on small histories. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import { historyOf, type Log } from "@/testing/histories";
import { weekSummary } from "./week-summary";

/** A Monday; the week before is 9 to 15 March 2026. */
const monday = "2026-03-16";
const daily = { period: "day", amount: 1, unit: "pages" };

function recurring(title: string, logs: Log[], settings: object = daily) {
  const startsOn = "2026-03-02";
  return {
    stored: storedGoal("recurring", settings, { title, startsOn }),
    history: historyOf({ pattern: "recurring", settings, startsOn, logs }),
  };
}

const days = (first: number, last: number): Log[] =>
  Array.from({ length: last - first + 1 }, (_, index) => [
    `2026-03-${String(first + index).padStart(2, "0")}`,
    1,
  ]);

describe("a week's summary", () => {
  it("counts the periods that ended from Monday to Sunday, whatever came after", () => {
    const summary = weekSummary([recurring("Read", [...days(9, 12), ["2026-03-16", 1]])], monday);
    expect(summary).toMatchObject({
      weekStart: "2026-03-09",
      weekEnd: "2026-03-15",
      goals: [{ title: "Read", met: 4, missed: 3, neutral: 0 }],
      bestStreak: null,
    });
  });

  it("names the longest running streak and the largest change", () => {
    const summary = weekSummary(
      [recurring("Read", days(2, 15)), recurring("Walk", [...days(2, 3), ...days(9, 15)])],
      monday,
    );
    expect(summary?.bestStreak).toEqual({ title: "Read", length: 14, unit: "day" });
    expect(summary?.biggestChange).toEqual({ title: "Walk", before: 2, after: 7 });
  });

  it("says what a goal with an end needs a day from now on", () => {
    const settings = { total: 100, by: "2026-03-25", unit: "pages" };
    const goal = {
      stored: storedGoal("milestone", settings, { title: "Book" }),
      history: historyOf({
        pattern: "milestone",
        settings,
        startsOn: "2026-03-01",
        logs: [["2026-03-10", 40]],
      }),
    };
    expect(weekSummary([goal], monday)).toMatchObject({
      goals: [],
      pace: [{ title: "Book", neededPerDay: 6, unit: "pages" }],
    });
  });

  it("is none for somebody without goals in that week", () => {
    expect(weekSummary([], monday)).toBeNull();
    const later = {
      ...recurring("Read", []),
      history: historyOf({
        pattern: "recurring",
        settings: daily,
        startsOn: "2026-03-16",
      }),
    };
    expect(weekSummary([later], monday)).toBeNull();
  });
});
