/** The second line of a goal on Today: how it stands, and the one thing worth knowing. */
"use client";

import { useTranslations } from "use-intl";
import { daysBetween, type LocalDate } from "../../domain/local-date";
import type { GoalWithProgress } from "../../domain/standing";
import { useAmounts } from "../goals/words/use-amounts";
import { useDays } from "../goals/words/use-days";

/** Within this many days a date needs no year. */
const ALMOST_A_YEAR = 330;

/** A line's two halves, such as "2 of 3 days this week" and "2 days left". */
interface RowWords {
  standing: string;
  hint: string | null;
}

/** A function from a goal and the day to what its line says. */
export function useRowWords(): (goal: GoalWithProgress, today: LocalDate) => RowWords {
  const standing = useStanding();
  const hint = useHint();
  return (goal, today) => ({ standing: standing(goal), hint: hint(goal, today) });
}

function useStanding(): (goal: GoalWithProgress) => string {
  const t = useTranslations("today.row");
  const amounts = useAmounts();
  return ({ settings, progress }) => {
    const { unit } = settings;
    const { period, streak, total } = progress;
    if ("total" in settings) {
      const amount = amounts.amount(settings.total, unit);
      return t("of", { value: amounts.number(total), amount });
    }
    if ("reading" in settings) {
      const end = amounts.number(settings.end);
      return t("reading", { value: amounts.amount(total, unit), end });
    }
    if ("length" in settings) {
      const at = Math.min(
        (streak?.current ?? 0) + (period?.verdict === "open" ? 1 : 0),
        settings.length,
      );
      return t("run", { period: settings.period, at, length: settings.length });
    }
    if (!period) return amounts.amount(total, unit);
    const isCountingDays = "perDay" in settings && settings.perDay !== undefined;
    const words = { value: period.value, amount: period.amount, period: settings.period };
    if (isCountingDays) return t("days", words);
    const spelled = {
      value: amounts.number(period.value),
      amount: amounts.amount(period.amount, unit),
    };
    return settings.period === "day"
      ? t("of", spelled)
      : t("ofPeriod", { ...spelled, period: settings.period });
  };
}

function useHint(): (goal: GoalWithProgress, today: LocalDate) => string | null {
  const t = useTranslations("today.row");
  const days = useDays();
  const period = usePeriodHint();
  const pace = usePaceHint();
  return (goal, today) => {
    if (goal.status === "paused") {
      const pause = goal.pauses.find(
        (each) => each.from <= today && (!each.until || today < each.until),
      );
      return pause?.until ? t("pausedUntil", { date: days.day(pause.until, today) }) : t("paused");
    }
    if (goal.startsOn > today) return t("startsOn", { date: days.day(goal.startsOn, today) });
    return goal.progress.projection ? pace(goal, today) : period(goal, today);
  };
}

function usePaceHint(): (goal: GoalWithProgress, today: LocalDate) => string | null {
  const t = useTranslations("today.row");
  const days = useDays();
  return ({ settings, progress }, today) => {
    const by = "by" in settings ? settings.by : undefined;
    const { finishOn = null, onTrack = null } = progress.projection ?? {};
    const soon = (date: LocalDate) =>
      daysBetween(today, date) < ALMOST_A_YEAR ? days.shortest(date) : days.day(date, today);
    if (finishOn && onTrack !== false && progress.total !== 0) {
      return t(onTrack ? "onPace" : "finish", { date: soon(finishOn) });
    }
    return by ? t("by", { date: soon(by) }) : null;
  };
}

function usePeriodHint(): (goal: GoalWithProgress, today: LocalDate) => string | null {
  const t = useTranslations("today.row");
  return ({ settings, progress }, today) => {
    const { period, streak } = progress;
    if (!period || !("period" in settings)) return null;
    if ("unlogged" in settings) {
      if (period.value > period.amount) return t("over");
      if (period.value === period.amount && period.amount > 0) return t("full");
      return period.value > 0 ? t("fine") : null;
    }
    if (period.verdict === "neutral") return t("rest");
    if (period.verdict !== "open") return null;
    if (settings.period !== "day")
      return t("daysLeft", { count: daysBetween(today, period.end) + 1 });
    return streak?.state === "atRisk" ? t("keeps", { period: settings.period }) : null;
  };
}
