/** The day a log belongs to: today, yesterday, or any earlier one. */
"use client";

import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { addDays } from "../../domain/local-date";
import { Segments } from "../layout/segments";
import classes from "./log-sheet.module.css";

const choices = ["today", "yesterday", "other"] as const;
type Choice = (typeof choices)[number];

interface DayFieldProps {
  day: string;
  today: string;
  onChange: (day: string) => void;
  error: string | null;
}

export function DayField({ day, today, onChange, error }: DayFieldProps) {
  const t = useTranslations("today.sheet");
  const yesterday = addDays(today, -1);
  const [choice, setChoice] = useState<Choice>(() =>
    day === today ? "today" : day === yesterday ? "yesterday" : "other",
  );
  const days: Record<Choice, string> = { today, yesterday, other: addDays(today, -2) };
  const choose = (next: Choice) => {
    setChoice(next);
    onChange(days[next]);
  };
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.label}>{t("day")}</legend>
      <Segments
        isWide
        label={t("day")}
        names={choices}
        words={t}
        value={choice}
        onChange={choose}
      />
      {choice === "other" && (
        <TextInput
          type="date"
          aria-label={t("date")}
          value={day}
          max={today}
          onChange={(event) => onChange(event.currentTarget.value)}
          error={error}
        />
      )}
    </fieldset>
  );
}
