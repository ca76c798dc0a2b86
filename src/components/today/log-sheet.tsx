/** Logging with care: any amount, any day up to today, a note if there is something to say. */
"use client";

import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { amountOfTime } from "../../domain/timer";
import { useReasonText } from "../../messages/error-text";
import type { Typed } from "../goals/form/amount-input";
import { Sheet } from "../layout/sheet";
import { AmountField } from "./amount-field";
import { DayField } from "./day-field";
import { LastTime } from "./last-time";
import classes from "./log-sheet.module.css";
import { TimerButtons } from "./timer-buttons";
import { useTimers } from "./timers";
import type { Opening } from "./today-lists";
import { useLog } from "./use-log";

interface LogSheetProps {
  opening: Opening | null;
  today: string;
  onClose: () => void;
}

export function LogSheet({ opening, today, onClose }: LogSheetProps) {
  return (
    <Sheet isOpen={opening !== null} onClose={onClose} title={opening?.goal.title}>
      {opening && <LogForm opening={opening} today={today} onDone={onClose} />}
    </Sheet>
  );
}

function LogForm(props: { opening: Opening; today: string; onDone: () => void }) {
  const { opening, today, onDone } = props;
  const { goal, startedAt } = opening;
  const t = useTranslations("today.sheet");
  const reasonText = useReasonText();
  const log = useLog(goal);
  const timers = useTimers();
  const isReading = "reading" in goal.settings && goal.settings.reading === "latest";
  const [value, setValue] = useState<Typed>(() => firstValue(opening) ?? "");
  const [day, setDay] = useState(opening.day ?? today);
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
    const entry = { kind: "progress" as const, value, day, ...(trimmed ? { note: trimmed } : {}) };
    if (startedAt === undefined) log(entry);
    else {
      timers.end(goal.goalId);
      log(entry, () => timers.start(goal.goalId, startedAt));
    }
    onDone();
  };

  const { unit } = goal.settings;
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <div className={classes.fields}>
        <AmountField
          label={t(isReading ? "reading" : "amount", { unit })}
          value={value}
          onChange={setValue}
          lowest={lowest}
          error={isPressed && problem !== null ? reasonText(problem) : null}
        />
        {startedAt === undefined && <LastTime goal={goal} today={today} onTake={setValue} />}
      </div>
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
      <TimerButtons opening={opening} today={today} onDone={onDone} />
    </form>
  );
}

/** What the amount field holds at first: the time measured, the last reading, or what the day lacks. */
function firstValue({ goal, startedAt }: Opening): number | null {
  const { settings, progress } = goal;
  if (startedAt !== undefined) return amountOfTime(Date.now() - startedAt, settings.unit);
  if ("reading" in settings && settings.reading === "latest") return progress.total;
  return lackingOf(goal);
}

function lackingOf({ settings, progress }: GoalWithProgress): number | null {
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
