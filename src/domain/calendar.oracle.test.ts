/** Holds civil days and times of day against what Intl's clocks show, in every zone around every clock change 2024–2030. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { civilDayOnTheWall, clockChanges, wallAt } from "@/testing/oracle/wall-clock";
import { runs } from "@/testing/runs";
import { civilDay, clockInstant } from "./calendar";

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

describe("clockInstant", () => {
  const dates = Array.from({ length: 5 }, (_, index) => index - 2);

  function compareClock(wanted: number, zone: string): void {
    const [date = "", time = ""] = new Date(wanted).toISOString().slice(0, 16).split("T");
    const instant = Date.parse(clockInstant(date, time, zone));
    const gap = changesOf(zone).find((change) => {
      return wallAt(change - 1000, zone) < wanted && wanted < wallAt(change, zone);
    });
    const skipped = gap === undefined ? 0 : wallAt(gap, zone) - wallAt(gap - 1000, zone) - 1000;
    const shown = wallAt(instant, zone);
    if (shown !== wanted + skipped) {
      expect({ zone, date, time, shown }).toEqual({ zone, date, time, shown: wanted + skipped });
    }
  }

  test(
    "is when the wall shows the time, or as much later as a change leaves out",
    () => {
      for (const zone of [
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "America/St_Johns",
        "Asia/Kabul",
      ]) {
        const changes = changesOf(zone).length === 0 ? [first + 8e9] : changesOf(zone);
        for (const change of changes) {
          const midnight = Math.floor(change / 86_400_000) * 86_400_000;
          for (const day of dates) {
            for (const time of [0, 119, 150, 210, 540, 1439]) {
              compareClock(midnight + day * 86_400_000 + time * minute, zone);
            }
          }
        }
      }
    },
    minutes,
  );
});
