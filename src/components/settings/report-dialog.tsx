/** The report to hand over: for which days, of which goals, with or without notes. */
"use client";

import { Button, Checkbox, MultiSelect, TextInput } from "@mantine/core";
import { IconFileTypePdf } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { addDays, isLocalDate } from "../../domain/local-date";
import { useTRPC } from "../../trpc/client";
import { Sheet } from "../layout/sheet";
import { type ReportChoice, reportAddress } from "./report-address";
import classes from "./settings.module.css";

const MONTHS_BACK_DAYS = 90;
const MOST_GOALS = 100;

/** The button and, once it is pressed, the questions. */
export function ReportButton() {
  const t = useTranslations("settings.report");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={20} stroke={1.75} aria-hidden="true" />}
        onClick={() => setOpen(true)}
      >
        {t("button")}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={t("title")}>
        {isOpen && <ReportForm onDone={() => setOpen(false)} />}
      </Sheet>
    </>
  );
}

function ReportForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations("settings.report");
  const today = new Date().toLocaleDateString("sv");
  const [choice, setChoice] = useState<ReportChoice>({
    from: addDays(today, -MONTHS_BACK_DAYS),
    to: today,
    goalIds: [],
    hasNotes: false,
  });
  const change = (changed: Partial<ReportChoice>) => setChoice({ ...choice, ...changed });
  const isWrong = isLocalDate(choice.from) && isLocalDate(choice.to) && choice.from > choice.to;
  return (
    <div className={classes.fields}>
      <p>{t("sentence")}</p>
      <div className={classes.pair}>
        <TextInput
          type="date"
          label={t("from")}
          value={choice.from}
          onChange={(event) => change({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t("to")}
          value={choice.to}
          onChange={(event) => change({ to: event.currentTarget.value })}
        />
      </div>
      {isWrong && <p role="alert">{t("wrongDates")}</p>}
      <GoalChoice value={choice.goalIds} onChange={(goalIds) => change({ goalIds })} />
      <Checkbox
        label={t("notes")}
        description={t("notesHint")}
        checked={choice.hasNotes}
        onChange={(event) => change({ hasNotes: event.currentTarget.checked })}
      />
      {isWrong ? (
        <Button variant="filled" size="md" disabled>
          {t("make")}
        </Button>
      ) : (
        <Button
          component="a"
          variant="filled"
          size="md"
          href={reportAddress(choice)}
          download
          onClick={onDone}
        >
          {t("make")}
        </Button>
      )}
    </div>
  );
}

interface GoalChoiceProps {
  value: string[];
  onChange: (goalIds: string[]) => void;
}

/** Left empty it means all; goals that do not come leave only that. */
function GoalChoice({ value, onChange }: GoalChoiceProps) {
  const t = useTranslations("settings.report");
  const list = useTRPC().goals.list.queryOptions({
    status: ["active", "paused", "completed", "missed", "archived"],
    sort: "title",
    order: "asc",
    limit: MOST_GOALS,
  });
  const goals = useQuery(list);
  const items = goals.data?.items ?? [];
  return (
    <MultiSelect
      label={t("goals")}
      placeholder={value.length === 0 ? t("allGoals") : undefined}
      data={items.map(({ goalId, title }) => ({ value: goalId, label: title }))}
      value={value}
      onChange={onChange}
      disabled={items.length === 0}
      searchable
      clearable
    />
  );
}
