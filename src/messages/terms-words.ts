/** What a goal asks, in one sentence, in the browser and on the server. */
import type { LocalDate } from "../domain/local-date";
import type { PeriodUnit } from "../domain/schedule";
import type { PatternName } from "../domain/settings";
import type { amountWords, Formatter, GoalTexts } from "./amount-words";

/** The fields of all five patterns; full settings fit it too. */
export interface SettingsSketch {
  unit: string;
  period?: PeriodUnit | undefined;
  amount?: number | null | undefined;
  bound?: "atLeast" | "exactly" | "between" | undefined;
  max?: number | null | undefined;
  daysOfWeek?: number[] | undefined;
  perDay?: number | null | undefined;
  total?: number | null | undefined;
  start?: number | null | undefined;
  end?: number | null | undefined;
  by?: string | undefined;
  length?: number | null | undefined;
}

/** What sentences are written with. */
export interface TermsPens {
  t: GoalTexts;
  format: Formatter;
  days: { day: (date: LocalDate) => string; weekday: (weekday: number) => string };
  amounts: ReturnType<typeof amountWords>;
}

type Writer = (pens: TermsPens, sketch: SettingsSketch) => string;

const when: Writer = ({ t, format, days }, sketch) => {
  const weekdays = sketch.daysOfWeek ?? [];
  if (weekdays.length === 0 || weekdays.length === 7)
    return t("when.period", { period: sketch.period ?? "day" });
  return t("when.weekdays", {
    days: format.list(weekdays.map((weekday) => days.weekday(weekday))),
  });
};

const recurringDays: Writer = (pens, sketch) => {
  const perDay = pens.amounts.amount(sketch.perDay ?? null, sketch.unit);
  const words = { perDay, count: sketch.amount ?? 2, when: when(pens, sketch) };
  if (sketch.bound === "between") {
    return pens.t("terms.betweenPerDay", { ...words, max: pens.amounts.number(sketch.max ?? 2) });
  }
  return pens.t(sketch.bound === "exactly" ? "terms.exactlyPerDay" : "terms.perDay", words);
};

const recurring: Writer = (pens, sketch) => {
  const { t, amounts } = pens;
  if (sketch.perDay) return recurringDays(pens, sketch);
  const words = {
    amount: amounts.amount(sketch.amount ?? null, sketch.unit),
    when: when(pens, sketch),
  };
  if (sketch.bound !== "between") return t(`terms.${sketch.bound ?? "atLeast"}`, words);
  const from = sketch.amount == null ? t("amountBlank") : amounts.number(sketch.amount);
  return t("terms.between", {
    ...words,
    amount: from,
    max: amounts.amount(sketch.max ?? null, sketch.unit),
  });
};

const dayOf = ({ t, days }: TermsPens, date: string | undefined) =>
  date ? days.day(date) : t("amountBlank");

const milestone: Writer = (pens, sketch) => {
  const words = {
    total: pens.amounts.amount(sketch.total ?? null, sketch.unit),
    start: pens.amounts.number(sketch.start ?? 0),
    by: dayOf(pens, sketch.by),
  };
  if (sketch.start)
    return pens.t(sketch.by ? "terms.milestoneFromBy" : "terms.milestoneFrom", words);
  return pens.t(sketch.by ? "terms.milestoneBy" : "terms.milestone", words);
};

const target: Writer = (pens, sketch) =>
  pens.t("terms.target", {
    start: pens.amounts.amount(sketch.start ?? null, sketch.unit),
    end: pens.amounts.amount(sketch.end ?? null, sketch.unit),
    by: dayOf(pens, sketch.by),
  });

const streak: Writer = (pens, sketch) => {
  const { t, amounts } = pens;
  const length = sketch.length
    ? t("length", { count: sketch.length, period: sketch.period ?? "day" })
    : t("amountBlank");
  const words = { when: when(pens, sketch), length };
  if (!sketch.perDay)
    return t("terms.streak", {
      ...words,
      amount: amounts.amount(sketch.amount ?? null, sketch.unit),
    });
  const perDay = amounts.amount(sketch.perDay, sketch.unit);
  return t("terms.streakPerDay", { ...words, perDay, count: sketch.amount ?? 1 });
};

const limit: Writer = (pens, sketch) =>
  sketch.max === 0
    ? pens.t("terms.limitNone", {
        unit: pens.amounts.unitFor(2, sketch.unit),
        when: when(pens, sketch),
      })
    : pens.t("terms.limit", {
        max: pens.amounts.amount(sketch.max ?? null, sketch.unit),
        when: when(pens, sketch),
      });

const writers: Record<PatternName, Writer> = { recurring, milestone, target, streak, limit };

/** Writes a terms sentence from settings that may still be incomplete. */
export function termsWords(pens: TermsPens, pattern: PatternName, sketch: SettingsSketch): string {
  return writers[pattern](pens, sketch);
}
