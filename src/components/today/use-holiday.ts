/** Holidays: pausing everything, ending it, and how it is said. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Pause } from "../../domain/goal";
import type { LocalDate } from "../../domain/local-date";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useDays } from "../goals/words/use-days";
import { useTell } from "./use-tell";

export function useHoliday(today: LocalDate) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const t = useTranslations("today.holiday");
  const errorText = useErrorText();
  const tell = useTell();
  // Every list and number follows from it.
  const onSettled = () => void cache.invalidateQueries();
  const pause = useMutation(
    trpc.goals.pauseAll.mutationOptions({
      onSuccess: ({ paused }) => tell(t("paused", { count: paused })),
      onError: (error) => tell(t("refused", { reason: errorText(error) })),
      onSettled,
    }),
  );
  const resume = useMutation(
    trpc.goals.resumeAll.mutationOptions({
      onSuccess: ({ resumed }, meant) => {
        const isAhead = typeof meant === "object" && (meant.from ?? today) > today;
        tell(isAhead ? t("takenBack") : t("resumed", { count: resumed }));
      },
      onError: (error) => tell(t("notEnded", { reason: errorText(error) })),
      onSettled,
    }),
  );
  return {
    pause: pause.mutate,
    /** Only the one that the person saw: on another device it may have ended meanwhile. */
    end: ({ from }: Pause) => resume.mutate({ from }),
    isBusy: pause.isPending || resume.isPending,
  };
}

/** A function from a holiday to its sentence, and what its end is called. */
export function useHolidayWords() {
  const t = useTranslations("today.holiday");
  const days = useDays();
  return ({ from, until }: Pause, today: LocalDate) => {
    const date = (day: LocalDate) => days.day(day, today);
    if (from <= today) {
      const sentence = until === null ? t("open") : t("until", { date: date(until) });
      return { sentence, ending: t("end") };
    }
    const sentence =
      until === null
        ? t("from", { from: date(from) })
        : t("ahead", { from: date(from), until: date(until) });
    return { sentence, ending: t("takeBack") };
  };
}
