/** The oracle for what day it is and was for a person who changes zones and day starts. */
import type { DayRule } from "@/domain/calendar";
import type { LocalDate } from "@/domain/local-date";
import { eachDay, nextDay } from "./dates";
import { civilDayOnTheWall, clockChanges } from "./wall-clock";

const SECOND = 1000;
const DAY = 24 * 3600 * SECOND;

/** A rule with the instant from which it held; the first holds from the beginning of time. */
export interface RuleFrom extends DayRule {
  at: number;
}

const changesByYear = new Map<string, number[]>();

/** The instants at which a zone's clocks jump in a year and a week on either side of it. */
export function changesIn(timeZone: string, year: number): number[] {
  const key = `${timeZone} ${year}`;
  const known = changesByYear.get(key);
  if (known) return known;
  const [first, last] = [Date.UTC(year, 0, 1) - 8 * DAY, Date.UTC(year + 1, 0, 1) + 8 * DAY];
  const changes = clockChanges(timeZone, first, last);
  changesByYear.set(key, changes);
  return changes;
}

export function dayAt(at: number, rule: DayRule): LocalDate {
  return civilDayOnTheWall(at, rule, changesIn(rule.timeZone, new Date(at).getUTCFullYear()));
}

/** The rule in force at an instant. */
export function ruleAt(rules: readonly RuleFrom[], at: number): RuleFrom {
  const rule = rules.findLast((each, index) => index === 0 || each.at <= at);
  if (!rule) throw new Error("a person without a rule of days");
  return rule;
}

/** The latest date on any clock on Earth: that of clocks 14 hours ahead. */
export function latestDayOnEarth(at: number): LocalDate {
  return new Date(at + 14 * 3600 * SECOND).toISOString().slice(0, 10);
}

const seenByRule = new WeakMap<DayRule, Map<string, Set<LocalDate>>>();

/** The days that somebody saw by one rule from one instant to another. */
function daysSeen(rule: DayRule, from: number, until: number): Set<LocalDate> {
  const known = seenByRule.get(rule) ?? new Map<string, Set<LocalDate>>();
  const seen = known.get(`${from} ${until}`) ?? lookAtDays(rule, from, until);
  seenByRule.set(rule, known.set(`${from} ${until}`, seen));
  return seen;
}

function lookAtDays(rule: DayRule, from: number, until: number): Set<LocalDate> {
  const seen = new Set(eachDay(dayAt(from, rule), dayAt(until, rule)));
  const years = [from, until].map((at) => new Date(at).getUTCFullYear());
  for (const year of new Set(years)) {
    for (const change of changesIn(rule.timeZone, year)) {
      if (change <= from || change > until) continue;
      const before = dayAt(change - SECOND, rule);
      const after = dayAt(change, rule);
      for (let day = nextDay(before); day < after; day = nextDay(day)) seen.delete(day);
    }
  }
  return seen;
}

/** Days since `from` that lie between days the person saw, and that the person never saw. */
export function daysNeverSeen(
  rules: readonly RuleFrom[],
  from: number,
  now: number,
): Set<LocalDate> {
  const seen = new Set<LocalDate>();
  for (const [index, rule] of rules.entries()) {
    const begins = index === 0 ? from : rule.at;
    for (const day of daysSeen(rule, begins, rules[index + 1]?.at ?? now)) seen.add(day);
  }
  const inOrder = [...seen].sort();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  return new Set(eachDay(first, last).filter((day) => !seen.has(day)));
}
