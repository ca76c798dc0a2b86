/** Fisher's exact test against counted tables, and laws that hold for every table. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differs, type FourCounts } from "./fisher";

describe("differs", () => {
  it.each<[FourCounts, number]>([
    // The lady tasting tea: of 70 ways to choose 4 of 8 cups, 1 + 16 are as good, as many as bad.
    [[3, 1, 1, 3], 34 / 70],
    [[4, 0, 0, 4], 2 / 70],
    // 400 of the 11,440 ways to choose 9 of 16.
    [[8, 2, 1, 5], 400 / 11_440],
    [[16, 4, 2, 6], 144_970 / 13_123_110],
    [[10, 10, 10, 10], 1],
    [[20, 0, 0, 20], 2 / 137_846_528_820],
  ])("of %j is %f", (counts, chance) => {
    expect(differs(counts)).toBeCloseTo(chance, 12);
  });

  const count = fc.integer({ min: 0, max: 60 });
  it("is the same whichever side or outcome is named first, and never above 1", () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const chance = differs([a, b, c, d]);
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThanOrEqual(1);
        expect(differs([c, d, a, b])).toBeCloseTo(chance, 9);
        expect(differs([b, a, d, c])).toBeCloseTo(chance, 9);
        expect(differs([a, c, b, d])).toBeCloseTo(chance, 9);
      }),
    );
  });
});
