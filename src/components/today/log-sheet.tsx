/** Logging with care: any amount, any day up to today, a note if there is something to say. */
"use client";

import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { useReasonText } from "../../messages/error-text";
import type { Typed } from "../goals/form/amount-input";
import { Sheet } from "../layout/sheet";
import { AmountField } from "./amount-field";
import { DayField } from "./day-field";
import classes from "./log-sheet.module.css";
import { useLog } from "./use-log";

interface LogSheetProps {
  goal: GoalWithProgress | null;
  today: string;
  onClose: () => void;
}

export function LogSheet({ goal, today, onClose }: LogSheetProps) {
  return (
    <Sheet isOpen={goal !== null} onClose={onClose} title={goal?.title}>
      {goal && <LogForm goal={goal} today={today} onDone={onClose} />}
    </Sheet>
  );
}

function LogForm(props: { goal: GoalWithProgress; today: string; onDone: () => void }) {
  const { goal, today, onDone } = props;
  const t = useTranslations("today.sheet");
  const reasonText = useReasonText();
  const log = useLog(goal);
  const isReading = "reading" in goal.settings && goal.settings.reading === "latest";
  const [value, setValue] = useState<Typed>(
    isReading ? goal.progress.total : (startOf(goal) ?? ""),
  );
  const [day, setDay] = useState(today);
  const [note, setNote] = useState("");
  const [isPressed, setPressed] = useState(false);
  const lowest = goal.pattern === "target" ? undefined : 0;
  const problem = problemOf(value, lowest);
  const isDayGood = day !== "" && day <= today;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setPressed(true);
    if (problem !== null || typeof value !== "number" || !isDayGood) return;
    const trimmed = note.trim();
    log({ kind: "progress", value, day, ...(trimmed ? { note: trimmed } : {}) });
    onDone();
  };

  const { unit } = goal.settings;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <AmountField
        label={t(isReading ? "reading" : "amount", { unit })}
        value={value}
        onChange={setValue}
        lowest={lowest}
        error={isPressed && problem !== null ? reasonText(problem) : null}
      />
      <DayField
        day={day}
        today={today}
        onChange={setDay}
        error={isPressed && !isDayGood ? t("dayMissing") : null}
      />
      <Textarea
        label={t("note")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={1}
        maxRows={4}
      />
      <Button type="submit" size="md" fullWidth>
        {t("submit")}
      </Button>
    </form>
  );
}

/** What the amount field holds at first: what the day lacks, when that is known. */
function startOf({ settings, progress }: GoalWithProgress): number | null {
  if ("perDay" in settings && settings.perDay !== undefined) return settings.perDay;
  const { period } = progress;
  if (!period || "unlogged" in settings) return null;
  const lacking = Number((period.amount - period.value).toFixed(6));
  return lacking > 0 ? lacking : null;
}

/** Why what is typed is no amount to log, as a reason's code; `null` when it is one. */
function problemOf(value: Typed, lowest: number | undefined): string | null {
  if (value === "") return "value_required";
  if (typeof value !== "number") return "invalid_amount";
  return lowest !== undefined && value < lowest ? "must_not_be_negative" : null;
}
