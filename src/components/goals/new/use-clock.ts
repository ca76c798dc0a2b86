/** Which day it is for the person and on which weekday their weeks begin. */
"use client";

import { useQuery } from "@tanstack/react-query";
import type { LocalDate } from "../../../domain/local-date";
import { useTRPC } from "../../../trpc/client";
import { civilDayAt } from "../../offline/civil-day-now";
import { usePerson } from "../../offline/person";

export interface Clock {
  today: LocalDate;
  /** ISO 1–7. */
  weekStart: number;
}

const MONDAY = 1;

/** From the profile, or as good as the browser knows while that has not come. */
export function useClock(): Clock {
  const { dayRule } = usePerson();
  const { data: profile } = useQuery(useTRPC().profile.get.queryOptions());
  return {
    today: profile?.today ?? civilDayAt(Date.now(), dayRule),
    weekStart: profile?.weekStart ?? MONDAY,
  };
}
