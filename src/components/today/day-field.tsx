/** The day a log belongs to: today, yesterday, or any earlier one. */
"use client";

import { SegmentedControl, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { addDays } from "../../domain/local-date";
import classes from "./log-sheet.module.css";

interface DayFieldProps {
  day: string;
  today: string;
  onChange: (day: string) => void;
  error: string | null;
}

export function DayField({ day, today, onChange, error }: DayFieldProps) {
  const t = useTranslations("today.sheet");
  const yesterday = addDays(today, -1);
  const [choice, setChoice] = useState(() =>
    day === today ? "today" : day === yesterday ? "yesterday" : "other",
  );
  const days: Record<string, string> = { today, yesterday, other: addDays(today, -2) };
  const choose = (next: string) => {
    setChoice(next);
    onChange(days[next] ?? today);
  };
  return (
    <fieldset className={classes.fields}>
      <legend className={classes.label}>{t("day")}</legend>
      <SegmentedControl
        fullWidth
        aria-label={t("day")}
        value={choice}
        onChange={choose}
        data={[
          { value: "today", label: t("today") },
          { value: "yesterday", label: t("yesterday") },
          { value: "other", label: t("other") },
        ]}
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
