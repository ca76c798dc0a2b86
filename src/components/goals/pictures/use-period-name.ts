/** A period in words, as long or as short as its length asks. */
"use client";

import { useTranslations } from "use-intl";
import type { LocalDate } from "../../../domain/local-date";
import type { PeriodUnit } from "../../../domain/schedule";
import { useDays } from "../words/use-days";

interface Named {
  start: LocalDate;
  end: LocalDate;
}

/** Functions from a period to its whole name and to one that fits under a bar. */
export function usePeriodName(unit: PeriodUnit) {
  const t = useTranslations("because");
  const days = useDays();
  const span = ({ start, end }: Named) =>
    start === end
      ? days.short(start)
      : t("span", { start: days.shortest(start), end: days.shortest(end) });
  const whole = {
    day: ({ start }: Named) => days.short(start),
    week: span,
    month: ({ start }: Named) => days.month(start),
    quarter: span,
    year: ({ start }: Named) => days.year(start),
  };
  const brief = {
    ...{ day: days.shortest, week: days.shortest, quarter: days.shortest },
    ...{ month: days.monthShort, year: days.year },
  };
  return { name: whole[unit], brief: ({ start }: Named) => brief[unit](start) };
}
