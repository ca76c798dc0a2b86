/** The big button of a row: adds one, completes, asks for an amount, or takes the last log back. */
"use client";

import { IconArrowBackUp, IconCheck, IconPlus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { type QuickLog, quickLog } from "../goals/words/units";
import { useAmounts } from "../goals/words/use-amounts";
import classes from "./goal-row.module.css";
import type { ListName } from "./today-lists";
import { useLog } from "./use-log";
import { useUndoLast } from "./use-undo";

interface RowActionProps {
  goal: GoalWithProgress;
  list: ListName;
  today: string;
  onOpen: () => void;
}

export function RowAction({ goal, list, today, onOpen }: RowActionProps) {
  const t = useTranslations("today.action");
  const undoLast = useUndoLast(today);
  if (list !== "done") return <LogAction goal={goal} list={list} today={today} onOpen={onOpen} />;
  return (
    <button
      type="button"
      className={`${classes.act} ${classes.quiet}`}
      data-action={goal.goalId}
      aria-label={t("undo", { title: goal.title })}
      onClick={() => void undoLast(goal)}
    >
      <IconArrowBackUp size={20} stroke={1.75} aria-hidden="true" />
    </button>
  );
}

function LogAction({ goal, list, today, onOpen }: RowActionProps) {
  const t = useTranslations("today.action");
  const amounts = useAmounts();
  const log = useLog(goal);
  const quick = oneTap(goal);
  const { title } = goal;
  const labels = {
    open: t("open", { title }),
    add: t("add", { title, amount: amounts.amount(quick?.value ?? 1, goal.settings.unit) }),
    complete: t("complete", { title }),
  };
  const act = quick ? (quick.kind === "completed" ? "complete" : "add") : "open";
  const press = () =>
    quick ? log({ kind: quick.kind, value: quick.value ?? undefined, day: today }) : onOpen();
  const isQuiet = list === "other" && goal.pattern !== "limit";
  return (
    <button
      type="button"
      className={`${classes.act} ${isQuiet ? classes.quiet : ""}`}
      data-action={goal.goalId}
      aria-label={labels[act]}
      aria-haspopup={act === "open" ? "dialog" : undefined}
      onClick={press}
    >
      {act === "complete" ? (
        <IconCheck size={22} stroke={2} aria-hidden="true" />
      ) : (
        <IconPlus size={22} stroke={2} aria-hidden="true" />
      )}
    </button>
  );
}

/** What one tap logs; where a period asks for just one, it is completed. */
function oneTap({ pattern, settings, progress }: GoalWithProgress): QuickLog | null {
  const isPeriodic = pattern === "recurring" || pattern === "streak";
  if (isPeriodic && progress.period?.amount === 1) return { kind: "completed", value: null };
  return quickLog(pattern, settings);
}
