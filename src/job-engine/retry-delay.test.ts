/** The waits between tries, and what retry-after means. */
import { expect, test } from "vitest";
import { retryAfter, retryDelay } from "./retry-delay";

test("Delays grow from 15 s to 2 h and stay there", () => {
  const seconds = Array.from({ length: 12 }, (_, attempt) => retryDelay(attempt, () => 0) / 1000);
  expect(seconds).toEqual([15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200, 7200, 7200]);
});

test("Each delay is spread by up to 30 s", () => {
  expect(retryDelay(0, () => 0.5)).toBe(30_000);
  expect(retryDelay(0, () => 0.999_999)).toBeLessThan(45_000);
});

test("retry-after is read as seconds or as an instant, never negative", () => {
  const now = Date.parse("2026-03-01T00:00:00Z");
  expect(retryAfter("90", now)).toBe(90_000);
  expect(retryAfter("2026-03-01T00:02:00.000Z", now)).toBe(120_000);
  expect(retryAfter("Sun, 01 Mar 2026 00:00:10 GMT", now)).toBe(10_000);
  expect(retryAfter("2026-02-01T00:00:00Z", now)).toBe(0);
  expect(retryAfter("-5", now)).toBe(0);
  for (const nothing of [undefined, "", " ", "soon"])
    expect(retryAfter(nothing, now)).toBeUndefined();
});
