/** The fields of a goal in words: what each is called, and what stands in it. */
import { useFormatter, useTranslations } from "use-intl";
import { categories } from "../../../domain/category";
import type { Reminder } from "../../../domain/goal";
import { isLocalDate } from "../../../domain/local-date";
import type { PatternName } from "../../../domain/settings";
import { useAmounts } from "./use-amounts";
import { useDays } from "./use-days";

/** Field → its label in the catalog of fields. */
const labels = {
  title: "title",
  description: "description",
  category: "category",
  startsOn: "startsOn",
  endsOn: "endsOn",
  unit: "unit",
  period: "period",
  amount: "amount",
  bound: "bound",
  max: "max",
  daysOfWeek: "daysOfWeek",
  perDay: "perDay",
  skipAllowance: "skipCount",
  total: "total",
  start: "start",
  end: "end",
  by: "by",
  reading: "reading",
  length: "length",
  unlogged: "unlogged",
} as const;

/** Choice → its words in the same catalog. */
const choices = {
  atLeast: "boundAtLeast",
  exactly: "boundExactly",
  between: "boundBetween",
  latest: "readingLatest",
  sum: "readingSum",
  met: "unloggedMet",
  neutral: "unloggedNeutral",
  missed: "unloggedMissed",
} as const;
const chosen = new Set(["bound", "reading", "unlogged"]);
const dates = new Set(["startsOn", "endsOn", "by"]);

const isKnown = <T extends object>(words: T, name: string): name is string & keyof T =>
  Object.hasOwn(words, name);

/** A function from a goal's field to its label. */
export function useFieldLabel(pattern: PatternName): (name: string) => string {
  const t = useTranslations("goals.field");
  const reminders = useTranslations("notices.reminders");
  return (name) => {
    if (name === "reminders") return reminders("title");
    if (pattern === "limit" && name === "max") return t("limitMax");
    if (pattern === "target" && name === "start") return t("startReading");
    if (pattern === "streak" && name === "amount") return t("amountStreak");
    return isKnown(labels, name) ? t(labels[name]) : name;
  };
}

/** A function from a goal's field and its value to words; an empty one is "none". */
export function useFieldValue(): (name: string, value: unknown) => string {
  const t = useTranslations("goals");
  const format = useFormatter();
  const days = useDays();
  const { number } = useAmounts();
  const reminders = useReminderWords();
  return (name, value) => {
    if (name === "reminders") return reminders(value as Reminder[]) || t("field.noCategory");
    if (value === null || value === undefined || value === "") return t("field.noCategory");
    if (typeof value === "number") return number(value);
    if (Array.isArray(value)) return format.list(value.map((day) => days.weekday(day)));
    if (typeof value === "object") {
      const { count, per } = value as { count: number; per: "week" | "month" };
      return t("skips", { count, per: t(`per.${per}`) });
    }
    const text = String(value);
    if (dates.has(name) && isLocalDate(text)) return days.day(text);
    if (name === "period") return t(`period.${text as "day"}`);
    const category = name === "category" && categories.find((each) => each === text);
    if (category) return t(`category.${category}`);
    return chosen.has(name) && isKnown(choices, text) ? t(`field.${choices[text]}`) : text;
  };
}

/** A function from reminders to words, such as "19:00 every day". */
export function useReminderWords(): (reminders: readonly Reminder[]) => string {
  const t = useTranslations("notices.reminders");
  const format = useFormatter();
  const days = useDays();
  return (reminders) =>
    format.list(
      reminders.map(({ at: time, days: on }) =>
        on
          ? t("someDays", { time, days: format.list(on.map((day) => days.weekday(day))) })
          : t("everyDay", { time }),
      ),
    );
}
