import { expect, test } from "vitest";
import { swipeOf } from "./use-swipe";

test.each([
  ["to the right", { x: 90, y: 20 }, 1],
  ["to the left", { x: -60, y: 10 }, -1],
  ["too short", { x: 50, y: 10 }, 0],
  ["up the page", { x: 15, y: 300 }, 0],
  ["aslant", { x: 90, y: 60 }, 0],
  ["a tap", { x: 10, y: 10 }, 0],
] as const)("a finger that goes %s", (_way, to, answer) => {
  expect(swipeOf({ x: 10, y: 10 }, to)).toBe(answer);
});
