/** A number with a step down and a step up beside it, large enough for thumbs. */
"use client";

import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { AmountInput, type Typed } from "../goals/form/amount-input";
import classes from "./log-sheet.module.css";

interface AmountFieldProps {
  label: string;
  value: Typed;
  onChange: (value: Typed) => void;
  lowest?: number | undefined;
  error: string | null;
}

/** A step that suits the size: 1, or a tenth where decimals are in use. */
function stepFor(value: number): number {
  return Number.isInteger(value) ? 1 : 0.1;
}

export function AmountField({ label, value, onChange, lowest, error }: AmountFieldProps) {
  const t = useTranslations("today.sheet");
  const move = (direction: 1 | -1) => {
    const from = typeof value === "number" ? value : 0;
    const next = Number((from + direction * stepFor(from)).toFixed(6));
    onChange(lowest === undefined ? next : Math.max(lowest, next));
  };
  return (
    <div className={classes.stepper}>
      <button
        type="button"
        className={classes.step}
        aria-label={t("less")}
        onClick={() => move(-1)}
      >
        <IconMinus size={20} aria-hidden="true" />
      </button>
      <AmountInput
        className={classes.number}
        label={label}
        value={value}
        onChange={onChange}
        inputMode={lowest === undefined ? "text" : "decimal"}
        data-autofocus
        error={error}
      />
      <button type="button" className={classes.step} aria-label={t("more")} onClick={() => move(1)}>
        <IconPlus size={20} aria-hidden="true" />
      </button>
    </div>
  );
}
