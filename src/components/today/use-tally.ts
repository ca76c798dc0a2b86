/** The day in one sentence: "Two stones laid, four to go." */
"use client";

import { useFormatter, useTranslations } from "use-intl";

const wordedNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** A function from the goals done and due to the sentence; small numbers are words. */
export function useTally(): (laid: number, togo: number) => string {
  const t = useTranslations("today");
  const format = useFormatter();
  const word = (count: number) => {
    const worded = wordedNumbers.find((each) => each === count);
    return worded ? t(`numberWords.${worded}`) : format.number(count);
  };
  const sentence = (laid: number, togo: number) => {
    const words = { laid, togo, laidWord: word(laid), togoWord: word(togo) };
    if (laid + togo === 0) return t("tally.none");
    if (laid === 0) return t("tally.start", words);
    return togo === 0 ? t("tally.done", words) : t("tally.both", words);
  };
  return (laid, togo) => {
    const text = sentence(laid, togo);
    return text.charAt(0).toLocaleUpperCase("en") + text.slice(1);
  };
}
