/** The words of the four-week preview: on the bands, below them, and for those who hear them. */
"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { PlannedWeek } from "../../../domain/first-weeks";
import type { GoalDraft } from "../form/goal-draft";
import { useAmounts } from "../words/use-amounts";
import { useDays } from "../words/use-days";
import type { DraftPlan } from "./plan-of-draft";
import type { Band } from "./week-bands";

export function useWeekWords(plan: DraftPlan, draft: GoalDraft) {
  const t = useTranslations("goals.weeks");
  const days = useDays();
  const amounts = useBandAmounts(plan, draft.settings.unit);
  const ofBand = (band: Band): string => {
    if (plan.isUnsure || band.isFree) return "";
    if (band.unit === null)
      return plan.perWeek === null ? t("anyTime") : t("aWeek", { amount: amounts.long });
    if (band.unit === "day") return amounts.short;
    if (band.unit === "week") return amounts.long;
    const month = days.monthLong(band.from);
    return t("inPeriod", { amount: amounts.long, period: band.unit, month });
  };
  /** What is worth saying beside the picture: parts of periods, days off, the last day. */
  const notes = (): string[] => {
    const all = plan.weeks.flatMap(({ stretches }) => stretches);
    const part = all.find(({ isPartial }) => isPartial);
    return [
      ...(part?.unit ? [t("partial", { period: part.unit })] : []),
      ...(plan.lastDay ? [t(lastDayOf(draft), { date: days.day(plan.lastDay) })] : []),
      ...(all.some(({ isFree }) => isFree) ? [t("free")] : []),
    ];
  };
  return { ofBand, notes, spoken: useSpokenWeek(amounts.long) };
}

/** A run may be complete on its last day; other goals end with it. */
const lastDayOf = ({ settings }: GoalDraft) =>
  settings.length === "" ? ("ends" as const) : ("complete" as const);

/** What a period asks: as short as a day's column allows, and in full. */
function useBandAmounts(plan: DraftPlan, unit: string) {
  const t = useTranslations("goals.weeks");
  const format = useFormatter();
  const { amount } = useAmounts();
  const short = (value: number) =>
    format.number(value, { notation: value < 10_000 ? "standard" : "compact" });
  const { atLeast, atMost, perDay, perWeek } = plan;
  if (perWeek !== null) {
    const rounded = Number(perWeek.toPrecision(2));
    return { short: "", long: amount(rounded, unit) };
  }
  if (perDay !== null) {
    const days = t("days", { count: atLeast ?? 0 });
    return { short: days, long: t("daysOf", { days, amount: amount(perDay, unit) }) };
  }
  if (atLeast === null) {
    const most = atMost ?? 0;
    return {
      short: t("atMost", { amount: short(most) }),
      long: t("atMost", { amount: amount(most, unit) }),
    };
  }
  if (atMost === null || atMost === atLeast)
    return { short: short(atLeast), long: amount(atLeast, unit) };
  const range = (max: string) => t("between", { min: short(atLeast), max });
  return { short: range(short(atMost)), long: range(amount(atMost, unit)) };
}

/** A function from a week to one sentence: which days, and what they ask. */
function useSpokenWeek(long: string) {
  const t = useTranslations("goals.weeks");
  const days = useDays();
  return (week: PlannedWeek, words: readonly string[]): string => {
    const asked = week.stretches.filter(({ isFree }) => !isFree);
    const range = { from: days.day(week.start, week.end), to: days.day(week.end, week.end) };
    if (asked.length === 0) return t("spokenNone", range);
    if (asked.every(({ unit }) => unit === "day")) {
      return t("spokenDays", { ...range, count: asked.length, amount: long });
    }
    const what = words.filter((each) => each !== "");
    return t("spokenPeriod", { ...range, what: what.length > 0 ? what.join(", ") : t("goesOn") });
  };
}
