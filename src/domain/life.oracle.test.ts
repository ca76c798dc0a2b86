/** Holds whole lives in the engine against an oracle that only remembers what was told. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDifference } from "@/testing/life/lived";
import { randomLife } from "@/testing/life/random-steps";
import { runs } from "@/testing/runs";

const numRuns = runs(1_000);
const minutes = Math.max(10 * 60_000, numRuns * 60);

describe("the engine and the oracle, over whole lives", () => {
  test(
    "say the same after every step",
    () => {
      fc.assert(
        fc.property(randomLife, (life) => {
          expect(firstDifference(life)).toBeNull();
        }),
        { numRuns },
      );
    },
    minutes,
  );
});
