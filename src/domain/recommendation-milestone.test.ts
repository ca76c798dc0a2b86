/** Milestones behind their pace: a later day, or two parts. */
import { describe, expect, it } from "vitest";
import { advised, daysAgo } from "../testing/advised";
import { milestoneAdvice } from "./recommendation-milestone";

const TODAY = "2026-03-11";
/** So much done in the 20 days up to today, of 100 by a day. */
const adviceFor = (done: number, by: string, given: object = {}) =>
  milestoneAdvice(
    advised({
      pattern: "milestone",
      settings: { total: 100, unit: "km", by },
      startsOn: daysAgo(19),
      logs: done > 0 ? [[daysAgo(5), done]] : [],
      ...given,
    }),
    TODAY,
  );

describe("milestoneAdvice", () => {
  it("says nothing while the pace leads there in time", () => {
    // 2 a day; 60 left take 30 days, to 10 April.
    expect(adviceFor(40, "2026-04-10")).toEqual([]);
    expect(adviceFor(40, "2026-04-09")).toHaveLength(1);
  });

  it("moves the day when half as long again is enough", () => {
    // From 20 February to 31 March 39 days; 10 late.
    expect(adviceFor(40, "2026-03-31")).toMatchObject([
      {
        kind: "moveDeadline",
        evidence: {
          current: 40,
          total: 100,
          perDay: 2,
          neededPerDay: 3,
          daysLeft: 20,
          daysLate: 10,
        },
        deed: { does: "change", patch: { settings: { total: 100, by: "2026-04-10" } } },
      },
    ]);
  });

  it("splits it when the pace would need longer than that", () => {
    // 1 a day: 80 left, 60 days late with 39 days in all. By 31 March 20 more are done: 40.
    expect(adviceFor(20, "2026-03-31")).toMatchObject([
      {
        kind: "splitMilestone",
        evidence: { first: 40, daysLate: 60 },
        deed: {
          does: "split",
          patch: { settings: { total: 40, by: "2026-03-31" } },
          rest: { start: 40, total: 100, unit: "km" },
        },
      },
    ]);
  });

  it.each([
    ["nothing done", 0, "2026-03-31", {}],
    ["no last day", 20, "", { settings: { total: 100, unit: "km" } }],
    ["13 days of history", 5, "2026-03-31", { startsOn: daysAgo(13) }],
    ["a pace that makes no step by the day", 20, "2026-03-12", { startsOn: daysAgo(99) }],
  ])("says nothing with %s", (_name, done, by, given) => {
    expect(adviceFor(done, by, given)).toEqual([]);
  });
});
