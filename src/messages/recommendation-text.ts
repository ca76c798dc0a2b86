/** Recommendations in words, with their numbers. */
import type { LocalDate } from "../domain/local-date";
import type { Advice } from "../domain/recommendation";
import type { Settings } from "../domain/settings";
import { amountWords } from "./amount-words";
import { spokenFormatter as formatter, spoken } from "./spoken";

const UTC = { timeZone: "UTC" } as const;
/** January and September, for templates that belong to few months. */
const FRESH_STARTS = [1, 9];

const goals = spoken("goals");
const sentences = spoken("recommendations");
const amounts = amountWords(goals, formatter);

type Evidence = (name: string) => number;
type Writer = (number: Evidence, settings: Settings, advice: Advice) => string;

const amountIn = (settings: Settings, value: number) =>
  amounts.amount(value, "perDay" in settings && settings.perDay ? "days" : settings.unit);

const amountChange =
  (kind: "lowerAmount" | "raiseAmount"): Writer =>
  (number, settings) =>
    sentences(`sentence.${kind}`, {
      met: number("met"),
      asked: number("asked"),
      period: "period" in settings ? settings.period : "day",
      suggested: amountIn(settings, number("suggested")),
      amount: amountIn(settings, number("amount")),
    });

const weekdayChange =
  (kind: "dropDay" | "addDay"): Writer =>
  (number) =>
    sentences(`sentence.${kind}`, {
      // 1 January 2024 was a Monday.
      weekday: formatter.dateTime(noon(`2024-01-0${number("weekday")}`), {
        weekday: "long",
        ...UTC,
      }),
      met: number("met"),
      asked: number("asked"),
      others: kind === "dropDay" ? amounts.percent(number("othersRate")) : "",
    });

const milestoneChange =
  (kind: "splitMilestone" | "moveDeadline"): Writer =>
  (number, settings, { deed }) => {
    const changed = deed.does === "start" ? {} : (deed.patch.settings ?? {});
    const by = "by" in changed && typeof changed["by"] === "string" ? dayText(changed["by"]) : "";
    return sentences(`sentence.${kind}`, {
      pace: amounts.rate(number("perDay"), settings.unit),
      days: number("daysLate"),
      first: kind === "splitMilestone" ? amounts.amount(number("first"), settings.unit) : "",
      by,
    });
  };

const ofGoals: Record<Exclude<Advice["kind"], "season" | "peopleLikeYou">, Writer> = {
  lowerAmount: amountChange("lowerAmount"),
  raiseAmount: amountChange("raiseAmount"),
  dropDay: weekdayChange("dropDay"),
  addDay: weekdayChange("addDay"),
  splitMilestone: milestoneChange("splitMilestone"),
  moveDeadline: milestoneChange("moveDeadline"),
  moveReminder: (number) =>
    sentences("sentence.moveReminder", {
      usual: timeText(number("usualMinute")),
      reminder: timeText(number("reminderMinute")),
      suggested: timeText(number("suggestedMinute")),
    }),
};

/**
 * Writes a recommendation's sentence.
 * @param settings of the goal or template it is about
 */
export function recommendationText(advice: Advice, settings: Settings): string {
  const { kind, evidence } = advice;
  const number: Evidence = (name) => evidence[name] ?? 0;
  if (kind === "peopleLikeYou")
    return sentences("sentence.peopleLikeYou", { people: number("people"), of: number("of") });
  if (kind !== "season") return ofGoals[kind](number, settings, advice);
  const date = noon(`2024-${String(number("month")).padStart(2, "0")}-01`);
  const month = formatter.dateTime(date, { month: "long", ...UTC });
  const isFreshStart = FRESH_STARTS.includes(number("month")) && number("months") <= 2;
  return sentences(isFreshStart ? "sentence.freshStart" : "sentence.season", { month });
}

const noon = (day: LocalDate) => new Date(`${day}T12:00:00Z`);

function dayText(day: LocalDate): string {
  return formatter.dateTime(noon(day), { day: "numeric", month: "long", year: "numeric", ...UTC });
}

function timeText(minute: number): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
