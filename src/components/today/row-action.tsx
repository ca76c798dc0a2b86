/** The big button of a row: adds one, completes, asks for an amount, or takes the last log back. */
"use client";

import { IconArrowBackUp, IconCheck, IconPlus } from "@tabler/icons-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { useSingleKeys } from "../keyboard/single-keys";
import classes from "./goal-row.module.css";
import { isSkippable, type ListName } from "./today-lists";
import { useLog } from "./use-log";
import { oneTap, useTapWords } from "./use-tap-words";
import { useUndoLast } from "./use-undo";

interface RowActionProps {
  goal: GoalWithProgress;
  list: ListName;
  /** The day that is shown and logged for. */
  day: string;
  onOpen: () => void;
}

export function RowAction({ goal, list, day, onOpen }: RowActionProps) {
  const t = useTranslations("today.action");
  const undoLast = useUndoLast(day);
  if (list !== "done") return <LogAction goal={goal} list={list} day={day} onOpen={onOpen} />;
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

function LogAction({ goal, list, day, onOpen }: RowActionProps) {
  const words = useTapWords();
  const log = useLog(goal);
  const tap = oneTap(goal);
  const press = () =>
    tap ? log({ kind: tap.kind, value: tap.value ?? undefined, day }) : onOpen();
  const button = useRef<HTMLButtonElement>(null);
  const skip = () => {
    const row = button.current?.closest("li");
    if (row?.contains(document.activeElement)) log({ kind: "skipped", day });
  };
  useSingleKeys(isSkippable(goal, list) ? { s: skip } : {});
  const isQuiet = list === "other" && goal.pattern !== "limit";
  return (
    <button
      ref={button}
      type="button"
      className={`${classes.act} ${isQuiet ? classes.quiet : ""}`}
      data-action={goal.goalId}
      aria-label={words(goal)}
      aria-haspopup={tap ? undefined : "dialog"}
      onClick={press}
    >
      {tap?.kind === "completed" ? (
        <IconCheck size={22} stroke={2} aria-hidden="true" />
      ) : (
        <IconPlus size={22} stroke={2} aria-hidden="true" />
      )}
    </button>
  );
}
