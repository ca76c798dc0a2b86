/** The two ways to log: one tap for the usual amount, and a dialog for any other. */
"use client";

import { Button } from "@mantine/core";
import dynamic from "next/dynamic";
import { type MouseEvent, useState } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { useEverOpen } from "../../layout/opening";
import { type QuickLog, quickLog } from "../words/units";
import { useAmounts } from "../words/use-amounts";
import classes from "./goal.module.css";
import { useLogEntry } from "./use-entries";

const EntryMaker = dynamic(() => import("./entry-editor").then((loaded) => loaded.EntryMaker));

export function LogActions({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal.log");
  const [isOpen, setOpen] = useState(false);
  const isUsed = useEverOpen(isOpen);
  const open = () => setOpen(true);
  const quick = goal.status === "missed" ? null : quickLog(goal.pattern, goal.settings);
  const isReading = "reading" in goal.settings && goal.settings.reading === "latest";
  return (
    <div className={classes.actions}>
      {quick ? (
        <>
          <QuickButton goal={goal} quick={quick} />
          <Button variant="default" onClick={open}>
            {t("other")}
          </Button>
        </>
      ) : (
        <Button variant="filled" onClick={open}>
          {t(isReading ? "reading" : "first")}
        </Button>
      )}
      {isUsed && <EntryMaker goal={goal} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </div>
  );
}

function QuickButton({ goal, quick }: { goal: GoalWithProgress; quick: QuickLog }) {
  const t = useTranslations("goal.log");
  const amounts = useAmounts();
  const { log, isLogging } = useLogEntry(goal);
  const rest = restOf(goal);
  const press = (event: MouseEvent) => {
    const isSecondOfDouble = event.detail > 1;
    if (isSecondOfDouble || isLogging) return;
    const value = quick.value === null ? {} : { value: quick.value };
    log({
      clientKey: crypto.randomUUID(),
      kind: quick.kind,
      day: goal.progress.on,
      ...value,
    }).catch(() => undefined);
  };
  return (
    <Button
      variant="filled"
      onClick={press}
      disabled={quick.kind === "completed" && rest === 0}
      aria-busy={isLogging}
    >
      {t("quick", {
        amount: amounts.amount(quick.value ?? (rest || askedOf(goal)), goal.settings.unit),
      })}
    </Button>
  );
}

/** What a period asks, or a day where days are counted. */
function askedOf({ settings }: GoalWithProgress): number {
  if (!("amount" in settings)) return 1;
  return settings.perDay ?? settings.amount;
}

/** What is still missing of it; of a day's share only the server knows. */
function restOf(goal: GoalWithProgress): number {
  const { period } = goal.progress;
  if ("perDay" in goal.settings && goal.settings.perDay !== undefined) return goal.settings.perDay;
  return period ? Math.max(0, Number((askedOf(goal) - period.value).toFixed(6))) : 0;
}
