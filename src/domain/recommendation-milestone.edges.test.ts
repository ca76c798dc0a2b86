/** Milestones behind their pace, at the edges of each piece of advice. */
import { describe, expect, it } from "vitest";
import { advised, daysAgo } from "../testing/advised";
import { milestoneAdvice } from "./recommendation-milestone";

const TODAY = "2026-03-11";
/** So much done on the 6th, of 100 by a day; begun on 20 February unless told otherwise. */
const adviceFor = (done: number, by: string, given: object = {}, settings: object = {}) =>
  milestoneAdvice(
    advised({
      pattern: "milestone",
      settings: { total: 100, unit: "km", by, ...settings },
      startsOn: daysAgo(19),
      logs: [[daysAgo(5), done]],
      ...given,
    }),
    TODAY,
  );

describe("milestoneAdvice", () => {
  it("names the goal, its pace and how sure it is", () => {
    const [advice] = adviceFor(40, "2026-03-31");
    expect(advice).toMatchObject({
      ...{ goalId: "00000000-0000-7000-8000-000000000001", templateId: null, mark: "" },
      // 0.6 + 10 / (10 + 39) = 0.804
      confidence: 0.8,
    });
    const [split] = adviceFor(20, "2026-03-31");
    expect(split).toMatchObject({
      ...{ goalId: "00000000-0000-7000-8000-000000000001", templateId: null, mark: "" },
      // 0.4 + 60 / (60 + 39) / 2 = 0.703
      confidence: 0.7,
    });
  });

  it("moves the day when exactly half as long again is enough, not for a day more", () => {
    // 50 in 20 days: 50 left take 20 more, to 31 March. 18 March is 26 days after the start, 13 before that.
    const kindOf = (by: string) => adviceFor(50, by)[0]?.kind;
    expect(kindOf("2026-03-18")).toBe("moveDeadline");
    expect(kindOf("2026-03-17")).toBe("splitMilestone");
  });

  it.each([
    ["its day has passed, by little", 95, "2026-03-10", 0],
    ["its day is today, by little", 95, "2026-03-11", 1],
    ["its day is today, by much", 20, "2026-03-11", 0],
    ["its day is soon", 20, "2026-03-21", 1],
  ])("when %s, with %d done by %s, has as much to say", (_what, done, by, count) => {
    expect(adviceFor(done, by)).toHaveLength(count);
  });

  it("says nothing of other patterns, nor of a milestone without a day", () => {
    const habit = { pattern: "recurring" as const, startsOn: daysAgo(60) };
    const settings = { period: "day", amount: 1, unit: "km" };
    expect(milestoneAdvice(advised({ ...habit, settings }), TODAY)).toEqual([]);
    const target = { start: 84, end: 78, unit: "kg", by: "2026-03-31" };
    expect(
      milestoneAdvice(
        advised({
          pattern: "target",
          settings: target,
          startsOn: daysAgo(60),
          logs: [[daysAgo(5), 83]],
        }),
        TODAY,
      ),
    ).toEqual([]);
  });

  it("splits in a round number that lies between where it stands and its end", () => {
    // From 500 on, 20 of the 100 to 600 are done in 20 days: by 31 March 540.
    const [advice] = adviceFor(20, "2026-03-31", {}, { start: 500, total: 600 });
    expect(advice).toMatchObject({
      kind: "splitMilestone",
      evidence: { current: 520, first: 540 },
      deed: {
        patch: { settings: { start: 500, total: 540 } },
        rest: { start: 540, total: 600, unit: "km" },
      },
    });
  });
});
