/** What goals made from a table ask, since a table of days cannot say it. */
"use client";

import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Asked, type Mapping, patternsAsked } from "../../domain/import/mapping";
import { periodUnits } from "../../domain/schedule";
import { AmountInput, type Typed } from "../goals/form/amount-input";
import classes from "./imports.module.css";

interface AskedFieldsProps {
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}

const usual: Asked = { pattern: "recurring", period: "day", amount: 1, unit: "times" };

export function AskedFields({ mapping, onMapping }: AskedFieldsProps) {
  const t = useTranslations("imports.asked");
  const asked = mapping.asked ?? usual;
  const [amount, setAmount] = useState<Typed>(asked.amount);
  const change = (part: Partial<Asked>) => onMapping({ ...mapping, asked: { ...asked, ...part } });
  return (
    <fieldset className={classes.asked}>
      <legend>{t("title")}</legend>
      <div className={classes.pair}>
        <Select
          label={t("pattern")}
          data={patternsAsked.map((value) => ({ value, label: t(value) }))}
          value={asked.pattern}
          onChange={(value) =>
            change({ pattern: patternsAsked.find((each) => each === value) ?? "recurring" })
          }
          allowDeselect={false}
        />
        <AmountInput
          label={t("amount")}
          value={amount}
          onChange={(typed) => {
            setAmount(typed);
            change({ amount: typeof typed === "number" ? typed : usual.amount });
          }}
        />
        <TextInput
          label={t("unit")}
          maxLength={50}
          value={asked.unit}
          onChange={({ currentTarget: { value } }) => change({ unit: value })}
          onBlur={() => asked.unit.trim() === "" && change({ unit: usual.unit })}
        />
        {asked.pattern !== "milestone" && (
          <Select
            label={t("period")}
            data={periodUnits.map((value) => ({ value, label: t(value) }))}
            value={asked.period}
            onChange={(value) =>
              change({ period: periodUnits.find((each) => each === value) ?? "day" })
            }
            allowDeselect={false}
          />
        )}
      </div>
    </fieldset>
  );
}
