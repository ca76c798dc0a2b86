/** Amounts with their units in words, in the browser and on the server. */
import type { createFormatter, useTranslations } from "use-intl";
import { wordedUnit } from "./unit-words";

const PREFIXED = new Set(["$", "€", "£", "¥"]);

export type GoalTexts = ReturnType<typeof useTranslations<"goals">>;
export type Formatter = ReturnType<typeof createFormatter>;

/** Writes amounts such as "8 glasses", "1 glass", "$20" and bare numbers. */
export function amountWords(t: GoalTexts, format: Formatter) {
  const number = (value: number) => format.number(value, { maximumFractionDigits: 6 });
  /** The unit's word as it follows `count`. */
  const unitFor = (count: number, unit: string) => {
    const worded = wordedUnit(unit);
    return worded ? t(`unit.${worded}`, { count }) : unit;
  };
  /** `null` stands for an amount that is not known yet. */
  const amount = (value: number | null, unit: string) => {
    const words = {
      value: value === null ? t("amountBlank") : number(value),
      unit: unitFor(value ?? 2, unit),
    };
    return PREFIXED.has(unit) ? t("amountPrefixed", words) : t("amount", words).trim();
  };
  const percent = (ratio: number) =>
    format.number(ratio, { style: "percent", maximumFractionDigits: 0 });
  /** A rate of pace, which needs no more than two places. */
  const rate = (value: number, unit: string) => {
    const rounded = Math.round(value * 100) / 100;
    return PREFIXED.has(unit)
      ? t("amountPrefixed", { value: number(rounded), unit })
      : t("amount", { value: number(rounded), unit: unitFor(rounded, unit) });
  };
  return { number, unitFor, amount, percent, rate };
}
