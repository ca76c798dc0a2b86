/** A number with a step down and a step up beside it, large enough for thumbs. */
"use client";

import { NumberInput } from "@mantine/core";
import { IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import classes from "./log-sheet.module.css";

interface AmountFieldProps {
  label: string;
  value: number | null;
  onChange: (value: number | null) => void;
  lowest?: number | undefined;
  error: string | null;
}

/** A step that suits the size: 1, or a tenth where decimals are in use. */
function stepFor(value: number | null): number {
  return value !== null && !Number.isInteger(value) ? 0.1 : 1;
}

export function AmountField({ label, value, onChange, lowest, error }: AmountFieldProps) {
  const t = useTranslations("today.sheet");
  const move = (direction: 1 | -1) => {
    const next = Number(((value ?? 0) + direction * stepFor(value)).toFixed(6));
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
      <NumberInput
        className={classes.number}
        label={label}
        value={value ?? ""}
        onChange={(typed) => onChange(typeof typed === "number" ? typed : null)}
        min={lowest}
        max={999_999_999}
        decimalScale={6}
        inputMode="decimal"
        hideControls
        data-autofocus
        error={error}
      />
      <button type="button" className={classes.step} aria-label={t("more")} onClick={() => move(1)}>
        <IconPlus size={20} aria-hidden="true" />
      </button>
    </div>
  );
}
