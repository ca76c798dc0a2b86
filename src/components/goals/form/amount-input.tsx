/** A field for an amount: takes decimal commas and the digits of any script, and gives a number. */
"use client";

import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { useFormatter, useLocale } from "use-intl";
import { toNumber } from "../../../domain/amount";
import { readAmountText } from "../../../domain/amount-text";

/** What an amount field holds: a number, or the text that is none yet. */
export type Typed = number | string;

type AmountInputProps = Omit<TextInputProps, "value" | "onChange" | "type"> & {
  value: Typed;
  onChange: (value: Typed) => void;
};

export function AmountInput({ value, onChange, ...props }: AmountInputProps) {
  const locale = useLocale();
  const format = useFormatter();
  const [text, setText] = useState("");
  const meantBy = (typed: string): Typed => {
    if (typed.trim() === "") return "";
    const amount = readAmountText(typed, locale);
    return amount === null ? typed : toNumber(amount);
  };
  const written =
    typeof value === "number"
      ? format.number(value, { useGrouping: false, maximumFractionDigits: 6 })
      : value;
  return (
    <TextInput
      autoComplete="off"
      inputMode="decimal"
      {...props}
      // What was typed stays as it was typed, as long as it means what the form holds.
      value={meantBy(text) === value ? text : written}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(meantBy(currentTarget.value));
      }}
    />
  );
}
