/** Reminders that come at the wrong hour. */
import { describe, expect, it } from "vitest";
import { advised, daysAgo } from "../testing/advised";
import { reminderAdvice } from "./recommendation-reminder";

const TODAY = "2026-03-11";
const EVENING = 20 * 60;
const goal = {
  settings: { period: "day", unit: "times", amount: 1 },
  startsOn: daysAgo(14),
  reminders: [{ at: "08:00" }],
};
const at = (minutes: number[], given: object = {}) =>
  reminderAdvice(advised({ ...goal, loggedAt: minutes, ...given }), TODAY);
const times = (count: number, minute: number) => Array.from({ length: count }, () => minute);

describe("reminderAdvice", () => {
  it("moves the reminder to the usual quarter of an hour, on its own days", () => {
    const reminders = [{ at: "08:00", days: [1, 2] }, { at: "09:30" }];
    const [advice] = at([...times(8, EVENING + 20), ...times(4, 600)], { reminders });
    expect(advice).toMatchObject({
      kind: "moveReminder",
      evidence: {
        logs: 12,
        share: 8 / 12,
        usualMinute: EVENING + 20,
        reminderMinute: 570,
        suggestedMinute: EVENING + 15,
      },
      confidence: 0.6,
      deed: { patch: { reminders: [{ at: "08:00", days: [1, 2] }, { at: "20:15" }] } },
    });
  });

  it.each([
    ["nine logs", times(9, EVENING), {}, 0],
    ["ten logs", times(10, EVENING), {}, 1],
    ["an hour's difference", times(10, 9 * 60), {}, 0],
    ["a minute more than an hour", times(10, 9 * 60 + 1), {}, 1],
    ["six in ten at the usual hour", [...times(6, EVENING), ...times(4, 600)], {}, 1],
    ["less than six in ten", [...times(5, EVENING), ...times(4, 600), 0], {}, 0],
    ["13 days of history", times(13, EVENING), { startsOn: daysAgo(13) }, 0],
    ["no reminder", times(12, EVENING), { reminders: [] }, 0],
    [
      "another reminder near it",
      times(12, EVENING),
      {
        reminders: [{ at: "08:00" }, { at: "19:30" }],
      },
      0,
    ],
    ["midnight in between", times(12, 10), { reminders: [{ at: "23:30" }] }, 0],
  ])("with %s", (_name, minutes, given, count) => {
    expect(at(minutes, given)).toHaveLength(count);
  });
});

describe("the usual time", () => {
  const usual = (minutes: number[], reminders = [{ at: "08:00" }]) =>
    at(minutes, { reminders })[0]?.evidence["usualMinute"];

  it("is the one nearest to all others, in whatever order they come", () => {
    const minutes = [1200, 1190, 1230, 1180, 1210, 1205, 1185, 1220, 1195, 1201];
    expect(usual(minutes)).toBe(1200);
    expect(usual([...minutes].reverse())).toBe(1200);
    expect(usual([...minutes].sort((a, b) => b - a))).toBe(1200);
  });

  it("is found over midnight", () => {
    const minutes = [1430, 1435, 1438, 2, 5, 8, 1439, 1, 0, 9];
    expect(usual(minutes)).toBe(0);
  });

  it("is early before late, by its number and not by its digits", () => {
    // As near to all others are 95 and 1000; sorted as texts the later would come first.
    expect(usual([...times(6, 95), ...times(4, 1000)])).toBe(95);
    expect(usual([...times(4, 95), ...times(6, 1000)])).toBe(1000);
  });

  it("counts what lies up to an hour from it", () => {
    const share = (near: number) =>
      at([...times(7, EVENING), ...times(3, near)])[0]?.evidence["share"];
    expect([share(EVENING + 60), share(EVENING + 61)]).toEqual([1, 0.7]);
  });
});

describe("the moved reminder", () => {
  const moved = (minute: number, ...reminders: object[]) => {
    const [advice] = at(times(10, minute), { reminders });
    return { mark: advice?.mark, deed: advice?.deed, was: advice?.evidence["reminderMinute"] };
  };

  it("is the nearest of several, and the first of those as near", () => {
    const moveOf = (...given: string[]) =>
      moved(EVENING, ...given.map((time) => ({ at: time }))).was;
    expect(moveOf("08:00", "18:30", "09:00")).toBe(18 * 60 + 30);
    expect(moveOf("18:30", "08:00")).toBe(18 * 60 + 30);
    expect(moveOf("18:00", "22:00")).toBe(18 * 60);
    expect(moveOf("22:00", "18:00")).toBe(22 * 60);
  });

  it("comes at a quarter of an hour, written with two digits", () => {
    expect(moved(7 * 60 + 14, { at: "12:00" })).toEqual({
      ...{ mark: "", was: 720, deed: { does: "change", patch: { reminders: [{ at: "07:00" }] } } },
    });
    const [early] = at(times(10, 20), { reminders: [{ at: "12:00" }] });
    expect(early?.deed).toEqual({ does: "change", patch: { reminders: [{ at: "00:15" }] } });
  });
});
