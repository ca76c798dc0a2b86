/** Says in a sentence why a period has its verdict. */
"use client";

import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import type { RouterOutputs } from "../../../trpc/client";
import { useAmounts } from "../words/use-amounts";

type Period = RouterOutputs["progress"]["explain"]["periods"][number];

/** A function from a goal and one of its periods to the reason for the verdict. */
export function useBecause(): (goal: GoalWithProgress, period: Period) => string {
  const t = useTranslations("because");
  const { number, amount } = useAmounts();
  return ({ settings, pattern }, { value, amount: asked, because }) => {
    const isCountingDays = "perDay" in settings && settings.perDay !== undefined;
    const inWords = (count: number) =>
      isCountingDays ? t("days", { count }) : amount(count, settings.unit);
    return t(`reason.${because.code}`, {
      value: number(value),
      logged: inWords(value),
      asked: number(asked),
      amount: inWords(asked),
      isLimit: String(pattern === "limit"),
    });
  };
}
