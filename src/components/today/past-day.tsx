/** An earlier day as it had just ended, goal by goal; what is logged here counts for it. */
"use client";

import { Button } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useTranslations } from "use-intl";
import type { LocalDate } from "../../domain/local-date";
import type { GoalWithProgress } from "../../domain/standing";
import { useTRPC } from "../../trpc/client";
import { ErrorState } from "../layout/error-state";
import { ListSkeleton } from "../layout/skeletons";
import { counted } from "../offline/unsent-logs";
import { useUnsentLogs } from "../offline/use-unsent";
import { pastListOf } from "./past-lists";
import { predict } from "./predict";
import { allOf, type ListName, type Opening, type Today } from "./today-lists";
import classes from "./today-screen.module.css";
import { TodaySection } from "./today-section";
import { useFocusThatStays } from "./use-focus-that-stays";

interface Tally {
  laid: number;
  total: number;
}

interface PastDayProps {
  day: LocalDate;
  today: Today;
  onTally: (tally: Tally) => void;
  onOpen: (opening: Opening) => void;
  onBack: () => void;
}

export function PastDay({ day, today, onTally, onOpen, onBack }: PastDayProps) {
  const t = useTranslations("today");
  const { goals, isPending, isOffline, error, retry } = useGoalsOn(day, today);
  const lists = useMemo(() => inLists(goals), [goals]);
  const { due, done, other } = lists;
  const [laid, total] = [done.length, done.length + due.length];
  useEffect(() => {
    if (!isPending) onTally({ laid, total });
  }, [isPending, laid, total, onTally]);
  useFocusThatStays({ ...today, ...lists });
  const row = { day, isPast: true, onOpen };
  const back = (
    <Button variant="default" onClick={onBack}>
      {t("past.back")}
    </Button>
  );
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (isOffline)
    return (
      <div className={classes.sections}>
        <p className={classes.quiet} role="status">
          {t("past.offline")}
        </p>
        <div>{back}</div>
      </div>
    );
  if (isPending) return <ListSkeleton rows={Math.min(6, allOf(today).length)} />;
  return (
    <div className={classes.sections}>
      <TodaySection list="due" title={t("past.due")} goals={due} {...row} />
      <TodaySection list="done" goals={done} note={t("count", { count: laid })} {...row} />
      <TodaySection list="other" goals={other} {...row} />
      {goals.length === 0 && <p className={classes.quiet}>{t("past.empty")}</p>}
      <div>{back}</div>
    </div>
  );
}

function inLists(goals: readonly GoalWithProgress[]): Record<ListName, GoalWithProgress[]> {
  const of = (list: ListName) => goals.filter((goal) => pastListOf(goal) === list);
  return { due: of("due"), done: of("done"), other: of("other") };
}

/** Today's goals that had begun by then, with their progress of the day and what is not sent yet. */
function useGoalsOn(day: LocalDate, today: Today) {
  const trpc = useTRPC();
  const logs = useUnsentLogs();
  const going = useMemo(
    () =>
      allOf(today).filter(({ startsOn, progress }) => {
        return startsOn <= day || progress.since <= day;
      }),
    [today, day],
  );
  const answers = useQueries({
    queries: going.map(({ goalId }) => trpc.progress.byGoal.queryOptions({ goalId, on: day })),
  });
  const unsent = counted(logs).filter((log) => log.day <= day);
  const goals = going.flatMap((goal, index) => {
    const progress = answers[index]?.data;
    if (!progress) return [];
    // Its status is of now; that day's rests are in the day's verdict.
    const then: GoalWithProgress = { ...goal, status: "active", progress };
    const own = unsent.filter(({ goalId }) => goalId === goal.goalId);
    return [own.reduce((now, log) => predict(now, log), then)];
  });
  return {
    goals,
    isPending: answers.some((answer) => answer.isPending),
    // What waits for the network comes by itself when that is back.
    isOffline: answers.some((answer) => answer.isPending && answer.fetchStatus === "paused"),
    error: answers.find((answer) => answer.isError && !answer.data)?.error ?? null,
    retry: () => answers.forEach((answer) => void answer.refetch()),
  };
}
