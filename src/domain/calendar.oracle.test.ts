/** Holds civil days against what Intl's clocks show, in every zone around every clock change 2024–2030. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDayOnTheWall, clockChanges, wallAt } from "@/testing/oracle/wall-clock";
import { runs } from "@/testing/runs";
import { civilDay } from "./calendar";

const zones = Intl.supportedValuesOf("timeZone");
const first = Date.UTC(2024, 0, 1);
const last = Date.UTC(2031, 0, 1);
const minute = 60_000;
const around = [-1440, -180, -60, -0.02, 0, 0.02, 30, 60, 90, 150, 1380].map(
  (after) => after * minute,
);
const minutes = 10 * 60_000;

const changesByZone = new Map<string, number[]>();
function changesOf(zone: string): number[] {
  const known = changesByZone.get(zone) ?? clockChanges(zone, first, last);
  changesByZone.set(zone, known);
  return known;
}

const seen = new Set<string>();
/** Whether a zone tried before has the same offset and the same changes in these years. */
function isLikeAnEarlierOne(zone: string): boolean {
  const offsets = changesOf(zone).map((change) => `${change} ${wallAt(change, zone)}`);
  const rules = [wallAt(first, zone), ...offsets].join();
  const isKnown = seen.has(rules);
  seen.add(rules);
  return isKnown;
}

function compare(instant: number, timeZone: string, dayStartHour: number): void {
  const rule = { timeZone, dayStartHour };
  const text = new Date(instant).toISOString();
  const wanted = civilDayOnTheWall(instant, rule, changesOf(timeZone));
  if (civilDay(text, rule) !== wanted) {
    expect({ text, ...rule, day: civilDay(text, rule) }).toEqual({ text, ...rule, day: wanted });
  }
}

describe("civilDay", () => {
  test(
    "is the day on the wall around every change of clocks",
    () => {
      let tried = 0;
      for (const zone of zones) {
        if (isLikeAnEarlierOne(zone)) continue;
        for (const change of changesOf(zone)) {
          const hour = new Date(wallAt(change - 1000, zone)).getUTCHours();
          for (const dayStartHour of new Set([0, hour % 13, (hour + 1) % 13, 4])) {
            for (const after of around) compare(change + after, zone, dayStartHour);
            tried += around.length;
          }
        }
      }
      expect(tried).toBeGreaterThan(10_000);
    },
    minutes,
  );

  test(
    "is the day on the wall at any instant",
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...zones),
          fc.integer({ min: 0, max: 12 }),
          fc.integer({ min: first / minute + 4320, max: last / minute }),
          (zone, dayStartHour, at) => compare(at * minute, zone, dayStartHour),
        ),
        { numRuns: runs(2_000) },
      );
    },
    minutes,
  );
});
