import { expect, it } from "vitest";
import { isSameClock } from "./same-clock";

const winter = Date.parse("2026-01-15T12:00:00Z");
const summer = Date.parse("2026-07-15T12:00:00Z");

it.each([
  ["Europe/Berlin", "Europe/Paris", winter, true],
  ["Europe/Berlin", "Europe/London", winter, false],
  // The same in winter only: one of them changes its clocks.
  ["Europe/London", "Africa/Abidjan", winter, true],
  ["Europe/London", "Africa/Abidjan", summer, false],
  ["Asia/Kolkata", "Asia/Kathmandu", winter, false],
  ["Asia/Kolkata", "Asia/Calcutta", winter, true],
])("%s and %s at %i: %s", (one, other, instant, is) => {
  expect(isSameClock(one, other, instant)).toBe(is);
});
