/** How long a removed activity can be brought back. */
import { describe, expect, it } from "vitest";
import { daysLeft, restorableSince } from "./removed-activity";

const REMOVED = "2026-03-01T08:00:00.000Z";

describe("daysLeft", () => {
  it.each([
    ["2026-03-01T08:00:00.000Z", 30],
    ["2026-03-01T20:00:00.000Z", 30],
    ["2026-03-02T08:00:00.000Z", 29],
    ["2026-03-30T09:00:00.000Z", 1],
    ["2026-03-31T08:00:00.000Z", 1],
    ["2026-03-31T08:00:00.001Z", 0],
  ])("at %s is %i", (now, left) => {
    expect(daysLeft(REMOVED, now)).toBe(left);
    expect(REMOVED >= restorableSince(now)).toBe(left > 0);
  });
});
