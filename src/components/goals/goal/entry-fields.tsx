/** The fields of an entry: kind where there is a choice, amount, day and note. */
"use client";

import { Select, Textarea, TextInput } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { ActivityKind } from "../../../domain/activity";
import { addDays, type LocalDate } from "../../../domain/local-date";
import type { GoalWithProgress } from "../../../domain/standing";
import { useReasonText } from "../../../messages/error-text";
import { AmountInput, type Typed } from "../form/amount-input";
import form from "../form/form.module.css";
import { useDays } from "../words/use-days";
import { takesAmount } from "./entry-copy";
import classes from "./goal.module.css";

/** An entry while it is being typed. */
export interface EntryDraft {
  kind: ActivityKind;
  value: Typed;
  day: LocalDate;
  note: string;
}

/** The kinds that a goal takes, in the order they are offered. */
export function kindsOf(goal: GoalWithProgress): ActivityKind[] {
  if (goal.pattern !== "recurring" && goal.pattern !== "streak") return ["progress"];
  const isDaily = "period" in goal.settings && goal.settings.period === "day";
  return isDaily
    ? ["progress", "completed", "partial", "skipped"]
    : ["progress", "completed", "partial"];
}

interface EntryFieldsProps {
  goal: GoalWithProgress;
  draft: EntryDraft;
  /** Field → reason code. */
  reasons: Record<string, string>;
  onChange: (changed: Partial<EntryDraft>) => void;
}

export function EntryFields({ goal, draft, reasons, onChange }: EntryFieldsProps) {
  const t = useTranslations("goal.log");
  const reasonText = useReasonText();
  const kinds = kindsOf(goal);
  const { unit } = goal.settings;
  const isReading = "reading" in goal.settings && goal.settings.reading === "latest";
  const problem = (field: string) => reasons[field] && reasonText(reasons[field]);
  return (
    <>
      {takesAmount(draft.kind) && (
        <AmountInput
          label={t(isReading ? "reached" : "amount", { unit })}
          value={draft.value}
          onChange={(value) => onChange({ value })}
          error={problem("value")}
          inputMode={goal.pattern === "target" ? "text" : "decimal"}
          data-autofocus
          aria-required
        />
      )}
      {kinds.length > 1 && (
        <Select
          label={t("kind")}
          description={t("kindHint", { kind: draft.kind })}
          value={draft.kind}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(kind) => onChange({ kind: kind as ActivityKind })}
          error={problem("kind")}
          allowDeselect={false}
        />
      )}
      <DayChoice
        today={goal.progress.on}
        day={draft.day}
        error={problem("day")}
        onChange={(day) => onChange({ day })}
      />
      <Textarea
        label={t("note")}
        placeholder={t("notePlaceholder")}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
        error={problem("note")}
        maxLength={1000}
        rows={2}
      />
    </>
  );
}

interface DayChoiceProps {
  today: LocalDate;
  day: LocalDate;
  error: string | undefined;
  onChange: (day: LocalDate) => void;
}

/** Today and yesterday as one tap each, and a date for the rest. */
function DayChoice({ today, day, error, onChange }: DayChoiceProps) {
  const t = useTranslations("goal.log");
  const days = useDays();
  return (
    <fieldset className={form.group}>
      <legend>{t("day")}</legend>
      <div className={classes.dayChoice}>
        {[today, addDays(today, -1)].map((choice) => (
          <label key={choice} className={form.day}>
            <input
              type="radio"
              name="day"
              checked={day === choice}
              onChange={() => onChange(choice)}
            />
            <span>{days.near(choice, today)}</span>
          </label>
        ))}
        <TextInput
          type="date"
          aria-label={t("otherDay")}
          value={day}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      {error && <p className={form.alert}>{error}</p>}
    </fieldset>
  );
}
