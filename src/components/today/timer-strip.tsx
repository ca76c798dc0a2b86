/** The timers that run, with the time so far; stopping one opens the sheet with it filled in. */
"use client";

import { Button } from "@mantine/core";
import { IconStopwatch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { clockText } from "../../domain/timer";
import classes from "./timer-strip.module.css";
import { useTimers } from "./timers";
import { goalIn, type Opening, type Today } from "./today-lists";

const TICK_MILLISECONDS = 1000;

interface TimerStripProps {
  today: Today;
  onOpen: (opening: Opening) => void;
}

export function TimerStrip({ today, onOpen }: TimerStripProps) {
  const t = useTranslations("today.timer");
  const { timers } = useTimers();
  // A timer of a goal that is over or away by now waits until it is going again.
  const running = Object.entries(timers).flatMap(([goalId, startedAt]) => {
    const goal = goalIn(today, goalId);
    return goal ? [{ goal, startedAt }] : [];
  });
  if (running.length === 0) return null;
  return (
    <ul className={classes.strip} aria-label={t("label")}>
      {running.map(({ goal, startedAt }) => (
        <li key={goal.goalId} className={classes.timer}>
          <IconStopwatch size={20} stroke={1.75} aria-hidden="true" />
          <span className={classes.title}>{goal.title}</span>
          <Elapsed since={startedAt} label={t("elapsed")} />
          <Button
            variant="default"
            size="sm"
            aria-haspopup="dialog"
            aria-label={t("stopFor", { title: goal.title })}
            onClick={() => onOpen({ goal, startedAt })}
          >
            {t("stop")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** `role="timer"` is not read out as it runs, only when somebody goes there. */
function Elapsed({ since, label }: { since: number; label: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className={classes.elapsed} role="timer" aria-label={label}>
      {clockText(now - since)}
    </span>
  );
}
