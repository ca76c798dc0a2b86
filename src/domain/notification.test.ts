/** Which marks a change crosses, and which channels carry a kind. */
import { describe, expect, it } from "vitest";
import { choiceOf, milestonesCrossed, streakMarksCrossed } from "./notification";

describe("milestones", () => {
  it.each([
    [0, 24.9, []],
    [0, 25, [25]],
    [25, 49, []],
    [10, 80, [25, 50, 75]],
    [80, 40, []],
    [74.999, 100, [75]],
  ])("from %d to %d percent are %j", (before, after, marks) => {
    expect(milestonesCrossed(before, after)).toEqual(marks);
  });
});

describe("streaks", () => {
  it.each([
    [0, 2, []],
    [2, 3, [3]],
    [0, 14, [3, 7, 14]],
    [99, 100, [100]],
    [100, 179, []],
    [179, 365, [180, 365]],
    [365, 729, []],
    [729, 730, [730]],
    [0, 1095, [3, 7, 14, 21, 30, 60, 90, 100, 180, 365, 730, 1095]],
    [8, 3, []],
  ])("from %d to %d are told at %j", (before, after, marks) => {
    expect(streakMarksCrossed(before, after)).toEqual(marks);
  });
});

it("goes to the app and by e-mail unless the person chose otherwise", () => {
  expect(choiceOf({}, "streak")).toEqual({ app: true, email: true, push: false });
  expect(choiceOf({ streak: { email: false } }, "streak")).toEqual({
    app: true,
    email: false,
    push: false,
  });
});
