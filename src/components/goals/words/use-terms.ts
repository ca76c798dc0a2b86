/** What a goal asks, in one sentence: on rows, on its page and while it is being made. */
import { useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { PatternName } from "../../../domain/settings";
import type { SettingsSketch } from "./sketch";
import { useAmounts } from "./use-amounts";
import { useDays } from "./use-days";

interface Pens {
  t: ReturnType<typeof useTranslations<"goals">>;
  format: ReturnType<typeof useFormatter>;
  days: ReturnType<typeof useDays>;
  amounts: ReturnType<typeof useAmounts>;
}

type Writer = (pens: Pens, sketch: SettingsSketch) => string;

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

const dayOf = ({ t, days }: Pens, date: string | undefined) =>
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

/** Writes terms sentences from settings that may still be incomplete. */
export function useTerms() {
  const t = useTranslations("goals");
  const format = useFormatter();
  const days = useDays();
  const amounts = useAmounts();
  return useMemo(() => {
    const pens = { t, format, days, amounts };
    return (pattern: PatternName, sketch: SettingsSketch) => writers[pattern](pens, sketch);
  }, [t, format, days, amounts]);
}
