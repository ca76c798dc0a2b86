/** A page that stands open over the end of the person's day asks for the new one. */
"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { LocalDate } from "../../domain/local-date";
import { civilDayAt } from "../offline/civil-day-now";
import { usePerson } from "../offline/person";

const LOOK_MILLISECONDS = 5_000;

/** @param day the civil day that is shown */
export function useNewDay(day: LocalDate): void {
  const { timeZone, dayStartHour } = usePerson().dayRule;
  const cache = useQueryClient();
  useEffect(() => {
    // Once a day: where the device's clock is ahead, the server still answers the day before.
    let latest = day;
    const look = () => {
      const now = civilDayAt(Date.now(), { timeZone, dayStartHour });
      if (now <= latest) return;
      latest = now;
      void cache.invalidateQueries();
    };
    const timer = setInterval(look, LOOK_MILLISECONDS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [day, timeZone, dayStartHour, cache]);
}
