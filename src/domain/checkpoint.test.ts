/** Checkpoints: the fold as it is stored, read back, and chosen for a day. */
import { describe, expect, it } from "vitest";
import {
  checkpointSchema,
  checkpointToRead,
  emptyFold,
  type FoldState,
  fromCheckpoint,
  toCheckpoint,
} from "./checkpoint";

const fold: FoldState = {
  ...{ nextDay: "2026-03-13", since: "2026-03-01", unit: "day", run: 3, longest: 5 },
  ...{ met: 8, missed: 2, sum: 9_500_000n, latest: -1n, reachedOn: null },
  skipDays: ["2026-03-04"],
};
const recent: FoldState = { ...fold, nextDay: "2026-03-20", latest: null };

describe("a checkpoint", () => {
  it("is stored as plain JSON that fits its schema, and read back as it was", () => {
    const stored = toCheckpoint(fold, recent);
    expect(stored).toMatchObject({ sum: "9500000", latest: "-1", recent: { latest: null } });
    expect(checkpointSchema.parse(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
    expect(fromCheckpoint(stored)).toEqual(fold);
    expect(fromCheckpoint(stored.recent)).toEqual(recent);
    expect(fromCheckpoint(toCheckpoint(emptyFold, emptyFold))).toEqual(emptyFold);
  });

  it("does not fit with a broken amount, a count below 0 or a field more", () => {
    const stored = toCheckpoint(fold, recent);
    for (const wrong of [{ sum: "9.5" }, { sum: "x1" }, { sum: "1x" }, { met: -1 }, { day: "x" }]) {
      expect(checkpointSchema.safeParse({ ...stored, ...wrong }).success).toBe(false);
    }
  });

  it("read on a day is the latest that has not closed it, or none", () => {
    const stored = toCheckpoint(fold, recent);
    expect(checkpointToRead(stored, "2026-03-20")).toBe(stored.recent);
    expect(checkpointToRead(stored, "2026-03-19")).toBe(stored);
    expect(checkpointToRead(stored, "2026-03-13")).toBe(stored);
    expect(checkpointToRead(stored, "2026-03-12")).toBeNull();
  });
});
