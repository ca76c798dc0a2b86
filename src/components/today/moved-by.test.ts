import { expect, test } from "vitest";
import { movedBy } from "./moved-by";

const goals = [
  { goalId: "a", pinned: true },
  { goalId: "b", pinned: true },
  { goalId: "c", pinned: false },
  { goalId: "d", pinned: false },
];
const order = (goalId: string, step: -1 | 1) =>
  movedBy(goals, goalId, step)
    .map((goal) => goal.goalId)
    .join("");

test.each([
  ["b", -1, "bacd"],
  ["a", 1, "bacd"],
  ["c", 1, "abdc"],
  ["d", -1, "abdc"],
] as const)("%s moved by %i", (goalId, step, moved) => {
  expect(order(goalId, step)).toBe(moved);
});

test("stops at the ends, and where the pinned ones end", () => {
  for (const [goalId, step] of [
    ["a", -1],
    ["d", 1],
    ["c", -1],
    ["b", 1],
    ["x", 1],
  ] as const) {
    expect(movedBy(goals, goalId, step)).toBe(goals);
  }
});
