/** What goes together: told with its counts, only where it is clear, and hardly ever by chance. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./local-date";
import { type DailyVerdicts, FEWEST_DAYS_A_SIDE, goingTogether } from "./together";

const MONDAY = "2026-03-02";
/** A letter a day: met, missed, or anything else for neither. */
function goal(goalId: string, written: string): DailyVerdicts {
  const days = [...written].flatMap((letter, index): [string, boolean][] =>
    letter === "m" || letter === "x" ? [[addDays(MONDAY, index), letter === "m"]] : [],
  );
  return { goalId, title: goalId.toUpperCase(), days: new Map(days) };
}
const times = (letter: string, count: number) => letter.repeat(count);

const sleep = goal("sleep", times("m", 40) + times("x", 30));
/**
 * 36 of 40 days with sleep, 12 of 30 without: 50 points. The other way round, sleep on 36 of 48 days with
 * a run and on 4 of 22 without: 57 points. Either way 12,520,199,321,175 of 858,478,958,817,125,100 tables.
 */
const run = goal("run", times("m", 36) + times("x", 4) + times("m", 12) + times("x", 18));
const CHANCE = 1.458_416_562_5e-5;

describe("goingTogether", () => {
  it("tells the way that says more, of how many days, and how likely by chance", () => {
    const [found, ...more] = goingTogether([sleep, run]);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      first: { goalId: "run", title: "RUN" },
      second: { goalId: "sleep" },
      with: { days: 48, met: 36 },
      without: { days: 22, met: 4 },
    });
    expect(found?.chance).toBeCloseTo(CHANCE, 12);
  });

  it("multiplies the chance by the pairs that were tried", () => {
    // Half of the days of either side: it goes with nothing, but makes three pairs of one.
    const other = goal("other", "mx".repeat(35));
    const [found] = goingTogether([sleep, run, other]);
    expect(found?.chance).toBeCloseTo(3 * CHANCE, 12);
  });

  it("also tells of goals that get in each other's way", () => {
    const late = goal("late", [...run.days.values()].map((isMet) => (isMet ? "x" : "m")).join(""));
    expect(goingTogether([sleep, late])[0]).toMatchObject({
      first: { goalId: "late" },
      with: { days: 22, met: 4 },
      without: { days: 48, met: 36 },
    });
  });

  it.each([
    // 19 days without it, whichever of the two is asked first.
    ["19 days on one side", times("m", 51) + times("x", 19), times("m", 51) + times("x", 19)],
    ["the same share on both", "mx".repeat(35), times("m", 35) + times("x", 35)],
    // 30 of 40 and 15 of 30: 25 points, but 4.4 % of chance, times the one pair, is told; 27 of 40 is not.
    [
      "a difference that chance gives often",
      times("m", 40) + times("x", 30),
      times("m", 27) + times("x", 13) + times("m", 15) + times("x", 15),
    ],
    ["days that were free", times("n", 70), times("m", 36) + times("x", 34)],
  ])("says nothing with %s", (_name, first, second) => {
    expect(goingTogether([goal("a", first), goal("b", second)])).toEqual([]);
  });

  it("says nothing of a sure but small difference", () => {
    // 500 of 500 days with it, 86 of 100 without: 14 points, far beyond chance.
    const steady = goal("steady", times("m", 500) + times("x", 100));
    const often = goal("often", times("m", 586) + times("x", 14));
    expect(goingTogether([steady, often]).filter(({ first }) => first.goalId === "steady")).toEqual(
      [],
    );
  });

  it("takes a side of exactly 20 days, not of 19", () => {
    const told = (missed: number) =>
      goingTogether([
        goal("a", times("m", 50) + times("x", missed)),
        goal("b", times("m", 50) + times("x", missed)),
      ]).length;
    expect([told(19), told(20)]).toEqual([0, 1]);
  });

  it("puts the clearest first, and of those as clear the larger difference", () => {
    const days = (met: string, missed: string) => goal("", met + missed).days;
    const pair = (name: string, met: string, missed: string) => [
      {
        ...sleep,
        goalId: `${name}1`,
        days: new Map([...sleep.days].map(([day, is]) => [`${name}${day}`, is])),
      },
      {
        goalId: `${name}2`,
        title: name,
        days: new Map([...days(met, missed)].map(([day, is]) => [`${name}${day}`, is])),
      },
    ];
    // Pairs share no days, so only the two goals of a pair are tried.
    const weak = pair("w", times("m", 34) + times("x", 6), times("m", 12) + times("x", 18));
    const strong = pair("s", times("m", 40), times("x", 30));
    const told = goingTogether([...weak, ...strong]).map(({ first }) => first.goalId.charAt(0));
    expect(told).toEqual(["s", "w"]);
    expect(goingTogether([...strong, ...weak]).map(({ first }) => first.goalId.charAt(0))).toEqual(
      told,
    );
  });

  it("tells three at most, the clearest first", () => {
    const five = ["a", "b", "c", "d", "e"].map((name) =>
      goal(name, [...sleep.days.values()].map((isMet) => (isMet ? "m" : "x")).join("")),
    );
    const found = goingTogether(five);
    expect(found).toHaveLength(3);
    expect(found.map(({ chance }) => chance)).toEqual(found.map(({ chance }) => chance).sort());
  });

  it("never tells of too few days, and every count is of days that both goals have", () => {
    const letters = fc.string({
      unit: fc.constantFrom("m", "m", "x", "n"),
      minLength: 30,
      maxLength: 150,
    });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 2, maxLength: 5 }), (written) => {
        const goals = written.map((each, index) => goal(`g${index}`, each));
        for (const pair of goingTogether(goals)) {
          const [first, second] = [pair.first, pair.second].map(
            ({ goalId }) => goals.find((each) => each.goalId === goalId)?.days ?? new Map(),
          );
          const shared = [...(first?.keys() ?? [])].filter((day) => second?.has(day));
          expect(pair.with.days + pair.without.days).toBe(shared.length);
          expect(Math.min(pair.with.days, pair.without.days)).toBeGreaterThanOrEqual(
            FEWEST_DAYS_A_SIDE,
          );
          expect(pair.chance).toBeLessThan(0.05);
        }
      }),
    );
  });

  it("hardly ever tells of goals that have nothing to do with each other", () => {
    let told = 0;
    // A fixed generator: ten lives of six unrelated goals, fifteen pairs each.
    let state = 7;
    const random = () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (state >>> 8) / 0x7fffff;
    };
    for (let life = 0; life < 10; life++) {
      const goals = ["a", "b", "c", "d", "e", "f"].map((name) =>
        goal(name, Array.from({ length: 182 }, () => (random() < 0.6 ? "m" : "x")).join("")),
      );
      told += goingTogether(goals).length;
    }
    expect(told).toBeLessThanOrEqual(1);
  });
});
