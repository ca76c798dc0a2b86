/** The preview while a goal is typed: it follows each field, and shows days before amounts are there. */
import { describe, expect, it } from "vitest";
import { blankDraft, type GoalDraft, type SettingsDraft } from "../form/goal-draft";
import { planOf } from "./plan-of-draft";

/** A Wednesday. */
const clock = { today: "2026-03-11", weekStart: 1 };
const draft = (settings: Partial<SettingsDraft>, more: Partial<GoalDraft> = {}): GoalDraft => {
  const blank = blankDraft("recurring");
  return { ...blank, ...more, settings: { ...blank.settings, ...settings } };
};
const days = (plan: ReturnType<typeof planOf>) =>
  plan?.weeks.map(({ stretches }) => stretches.filter(({ isFree }) => !isFree).length);

describe("planOf", () => {
  it("shows the days of an empty form without amounts", () => {
    const plan = planOf("recurring", draft({}), clock);
    expect(plan?.isUnsure).toBe(true);
    expect(days(plan)).toEqual([5, 7, 7, 7]);
  });

  it("follows what is typed: amount, weekdays, start and end", () => {
    const typed = { unit: "glasses", amount: 8 };
    expect(planOf("recurring", draft(typed), clock)).toMatchObject({
      ...{ isUnsure: false, atLeast: 8 },
    });
    const some = draft({ ...typed, daysOfWeek: [1, 5] });
    expect(days(planOf("recurring", some, clock))).toEqual([1, 2, 2, 2]);
    const cut = draft(typed, { startsOn: "2026-03-17", endsOn: "2026-03-24" });
    expect(days(planOf("recurring", cut, clock))).toEqual([6, 2, 0, 0]);
  });

  it("keeps the days while an amount does not fit", () => {
    const wrong = draft({ unit: "cups", amount: 5, bound: "between", max: 2, period: "week" });
    const plan = planOf("recurring", wrong, clock);
    expect(plan).toMatchObject({ isUnsure: true });
    expect(days(plan)).toEqual([1, 1, 1, 1]);
  });

  it("overlooks an end before the start, which the form will refuse", () => {
    const backwards = draft({ unit: "cups", amount: 5 }, { endsOn: "2026-03-01" });
    expect(days(planOf("recurring", backwards, clock))).toEqual([5, 7, 7, 7]);
  });

  it("shows the way to a number before its day is known", () => {
    const target = draft({ unit: "kg", start: 84, end: 78 });
    expect(planOf("target", target, clock)).toMatchObject({ isUnsure: true, lastDay: null });
    const known = draft({ unit: "kg", start: 84, end: 78, by: "2026-06-02" });
    // 6 kg in 84 days.
    expect(planOf("target", known, clock)).toMatchObject({ isUnsure: false, perWeek: -0.5 });
  });
});
