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
