/** What the oracle reads out of a goal's settings: one plain list of demands for the period patterns. */

import type { LocalDate } from "@/domain/local-date";
import type { PeriodUnit, SkipAllowance } from "@/domain/schedule";
import type { PatternName, SettingsByPattern } from "@/domain/settings";
import type { Terms } from "@/domain/terms";
import { millionths } from "./rational";

export interface Demands {
  /** First day of the terms they come from; `null`: the beginning of time. */
  termsFrom: LocalDate | null;
  unit: PeriodUnit;
  weekStart: number;
  isLimit: boolean;
  /** The lower bound of a recurring or streak goal, `max` of a limit; in millionths. */
  amount: bigint;
  /** The highest value that holds, or `null`. */
  top: bigint | null;
  /** Whether a period is met only when it has ended. */
  isMetAtEnd: boolean;
  perDay: bigint | null;
  daysOfWeek: readonly number[] | null;
  allowance: SkipAllowance;
  unlogged: "met" | "neutral" | "missed";
  /** Periods in a row, for a streak goal. */
  length: number | null;
}

type Asked = Omit<Demands, "termsFrom">;

/** The terms in force on a day. */
export function termsInForce(terms: readonly Terms[], day: LocalDate): Terms {
  const inForce = terms.filter((one) => one.from === null || one.from <= day).at(-1);
  if (inForce === undefined) throw new Error("no terms in force");
  return inForce;
}

const demandsByTerms = new WeakMap<Terms, Demands>();

export function demandsOf(pattern: PatternName, terms: Terms): Demands {
  const known = demandsByTerms.get(terms) ?? readDemands(pattern, terms);
  demandsByTerms.set(terms, known);
  return known;
}

function readDemands(pattern: PatternName, terms: Terms): Demands {
  const { settings, weekStart, from: termsFrom } = terms;
  if (pattern === "limit")
    return { termsFrom, ...ofLimit(settings as SettingsByPattern["limit"], weekStart) };
  if (pattern === "streak")
    return { termsFrom, ...ofStreak(settings as SettingsByPattern["streak"], weekStart) };
  if (pattern === "recurring")
    return { termsFrom, ...ofRecurring(settings as SettingsByPattern["recurring"], weekStart) };
  throw new Error(`${pattern} has no periods`);
}

function ofLimit(settings: SettingsByPattern["limit"], weekStart: number): Asked {
  const max = millionths(settings.max);
  return {
    unit: settings.period,
    weekStart,
    isLimit: true,
    amount: max,
    top: max,
    isMetAtEnd: true,
    perDay: null,
    daysOfWeek: settings.daysOfWeek ?? null,
    allowance: { count: 0, per: "week" },
    unlogged: settings.unlogged,
    length: null,
  };
}

function ofStreak(settings: SettingsByPattern["streak"], weekStart: number): Asked {
  return {
    unit: settings.period,
    weekStart,
    isLimit: false,
    amount: millionths(settings.amount),
    top: null,
    isMetAtEnd: false,
    perDay: settings.perDay === undefined ? null : millionths(settings.perDay),
    daysOfWeek: settings.daysOfWeek ?? null,
    allowance: settings.skipAllowance ?? { count: 0, per: "week" },
    unlogged: "met",
    length: settings.length,
  };
}

function ofRecurring(settings: SettingsByPattern["recurring"], weekStart: number): Asked {
  const amount = millionths(settings.amount);
  const tops = { atLeast: null, exactly: amount, between: millionths(settings.max ?? 0) };
  return {
    unit: settings.period,
    weekStart,
    isLimit: false,
    amount,
    top: tops[settings.bound],
    isMetAtEnd: settings.bound !== "atLeast",
    perDay: settings.perDay === undefined ? null : millionths(settings.perDay),
    daysOfWeek: settings.daysOfWeek ?? null,
    allowance: settings.skipAllowance ?? { count: 1, per: "week" },
    unlogged: "met",
    length: null,
  };
}
