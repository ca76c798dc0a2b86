/** Civil days in words, by the person's locale; no time zone can shift them. */
import { useMemo } from "react";
import { type DateTimeFormatOptions, useFormatter, useTranslations } from "use-intl";
import { addDays, type LocalDate } from "../../../domain/local-date";

const asInstant = (day: LocalDate) => new Date(`${day}T00:00:00Z`);

/** A Monday, so that ISO weekday n is this day plus n − 1. */
const SOME_MONDAY = "2024-01-01";

/** Writes civil days, weekdays and lists of weekdays. */
export function useDays() {
  const format = useFormatter();
  const t = useTranslations("goal.log");
  return useMemo(() => {
    const write = (day: LocalDate, options: DateTimeFormatOptions) =>
      format.dateTime(asInstant(day), { ...options, timeZone: "UTC" });
    const day = (date: LocalDate, today?: LocalDate) =>
      write(date, {
        day: "numeric",
        month: "long",
        ...(today?.slice(0, 4) === date.slice(0, 4) ? {} : { year: "numeric" }),
      });
    return {
      day,
      /** "Sat 21 Nov". */
      short: (date: LocalDate) => write(date, { weekday: "short", day: "numeric", month: "short" }),
      /** "21 Nov". */
      shortest: (date: LocalDate) => write(date, { day: "numeric", month: "short" }),
      month: (date: LocalDate) => write(date, { month: "long", year: "numeric" }),
      monthLong: (date: LocalDate) => write(date, { month: "long" }),
      monthShort: (date: LocalDate) => write(date, { month: "short" }),
      year: (date: LocalDate) => write(date, { year: "numeric" }),
      /** "Today", "Yesterday", "Sat 21 Nov", or in another year "21 Nov 2024". */
      near: (date: LocalDate, today: LocalDate) => {
        if (date === today) return t("today");
        if (date === addDays(today, -1)) return t("yesterday");
        const isThisYear = date.slice(0, 4) === today.slice(0, 4);
        const rest = isThisYear ? ({ weekday: "short" } as const) : ({ year: "numeric" } as const);
        return write(date, { day: "numeric", month: "short", ...rest });
      },
      /** The name of an ISO weekday 1–7. */
      weekday: (weekday: number, width: "long" | "short" | "narrow" = "short") =>
        write(addDays(SOME_MONDAY, weekday - 1), { weekday: width }),
    };
  }, [format, t]);
}
