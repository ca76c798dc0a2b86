/** Holidays beside a goal's own pauses: added, seen as one, and taken away again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPausedOn, type Pause } from "./goal";
import {
  holidayOf,
  isPausedThroughout,
  type KeptPause,
  pausesOf,
  withoutHoliday,
  withPause,
  withPauseOrShare,
} from "./holiday";
import { addDays } from "./local-date";

type Range = [from: number, until: number | null];
const day = (number: number) => addDays("2026-03-01", number - 1);
const range = ([from, until]: Range): Pause => ({
  from: day(from),
  until: until === null ? null : day(until),
  reason: null,
});
const own = (given: Range): KeptPause => ({ ...range(given), isHoliday: false });
const shared = (given: Range): KeptPause => ({ ...range(given), isHoliday: true });

describe("withPause", () => {
  it("merges ranges of one kind and leaves the other kind alone", () => {
    const kept = withPause([own([1, 5])], range([3, 8]), { isHoliday: true });
    expect(kept).toEqual([own([1, 5]), shared([3, 8])]);
    expect(withPause(kept, range([8, 10]), { isHoliday: true })).toEqual([
      own([1, 5]),
      shared([3, 10]),
    ]);
    expect(withPause(kept, range([5, 6]))).toEqual([own([1, 6]), shared([3, 8])]);
  });
});

describe("pausesOf", () => {
  it("shows both kinds as the one stretch of days they are", () => {
    expect(pausesOf([own([1, 5]), shared([3, 8]), own([12, null])])).toEqual([
      range([1, 8]),
      range([12, null]),
    ]);
  });
});

describe("isPausedThroughout", () => {
  it.each<[Range, Range, boolean]>([
    [[1, null], [3, 8], true],
    [[1, null], [3, null], true],
    [[3, 8], [3, 8], true],
    [[4, 8], [3, 8], false],
    [[3, 7], [3, 8], false],
    [[3, 8], [3, null], false],
  ])("of a pause of %j and a range of %j is %j", (pause, asked, answer) => {
    expect(isPausedThroughout([own(pause)], range(asked))).toBe(answer);
  });
});

describe("withPauseOrShare", () => {
  it("shares the days within a holiday and keeps the others for the goal alone", () => {
    const holidays = [range([3, 5]), range([8, null])];
    expect(withPauseOrShare([], range([1, 10]), holidays)).toEqual([
      own([1, 3]),
      shared([3, 5]),
      own([5, 8]),
      shared([8, 10]),
    ]);
    expect(withPauseOrShare([], range([1, null]), [])).toEqual([own([1, null])]);
  });
});

describe("holidayOf", () => {
  it("is the one that holds today, as far as it reaches for any goal", () => {
    const goals = [[shared([1, 5])], [shared([2, 8])], [own([1, null])]];
    expect(holidayOf(goals, day(3))).toEqual(range([1, 8]));
  });

  it("is the next one where none holds, and none when all are over", () => {
    const goals = [[shared([1, 5]), shared([20, 25])], [shared([10, 12])]];
    expect(holidayOf(goals, day(6))).toEqual(range([10, 12]));
    expect(holidayOf(goals, day(25))).toBeNull();
    expect(holidayOf([[own([1, null])]], day(2))).toBeNull();
  });
});

describe("withoutHoliday", () => {
  it("keeps its past days and what the goal is paused for by itself", () => {
    const kept = [own([4, 6]), shared([1, 9]), shared([20, 22])];
    expect(withoutHoliday(kept, range([1, 9]), day(3))).toEqual([
      own([4, 6]),
      shared([1, 3]),
      shared([20, 22]),
    ]);
  });

  it("takes one that lies ahead back whole", () => {
    expect(withoutHoliday([shared([5, null])], range([5, null]), day(3))).toEqual([]);
  });

  it("added and ended on the same day, it leaves every day as paused as it was", () => {
    const ranges = fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
      .map(([from, length, isOpen]): Range => [from, isOpen ? null : from + length]);
    fc.assert(
      fc.property(fc.array(ranges, { maxLength: 4 }), ranges, (before, holiday) => {
        const kept = before.reduce<KeptPause[]>((all, each) => withPause(all, range(each)), []);
        const away = withPause(kept, range(holiday), { isHoliday: true });
        for (let number = 1; number <= 45; number++) {
          const isIn = isPausedOn([range(holiday)], day(number));
          const wasPaused = isPausedOn(kept, day(number));
          expect(isPausedOn(pausesOf(away), day(number))).toBe(isIn || wasPaused);
        }
        expect(withoutHoliday(away, range(holiday), day(1))).toEqual(kept);
      }),
    );
  });
});

describe("the edges of days", () => {
  it("a holiday that begins today ends today, and one that begins tomorrow goes whole", () => {
    expect(withoutHoliday([shared([3, 9])], range([3, 9]), day(3))).toEqual([]);
    expect(withoutHoliday([shared([3, 9])], range([3, 9]), day(4))).toEqual([shared([3, 4])]);
    expect(withoutHoliday([shared([4, 9])], range([4, 9]), day(3))).toEqual([]);
  });

  it("only a share that meets the holiday is cut", () => {
    const apart = [shared([1, 3]), shared([9, 12]), shared([20, null])];
    // The very same, by which it is told that nothing changed.
    const left = withoutHoliday(apart, range([3, 9]), day(1));
    expect(left.map((each, at) => each === apart[at])).toEqual([true, true, true]);
    expect(withoutHoliday(apart, range([2, 10]), day(1))).toEqual([
      ...[shared([1, 2]), shared([10, 12]), shared([20, null])],
    ]);
    // From the 15th on: what came before is left.
    expect(withoutHoliday([shared([1, 12])], range([15, null]), day(1))).toEqual([shared([1, 12])]);
  });

  it("one pause alone has to reach over all of a range", () => {
    const two = [own([1, 3]), own([5, null])];
    expect(isPausedThroughout(two, range([5, 8]))).toBe(true);
    expect(isPausedThroughout(two, range([2, 6]))).toBe(false);
    expect(isPausedThroughout([], range([2, 6]))).toBe(false);
  });
});
