/** The last year of a goal: a map, its summary in a sentence, and the same as a table. */
"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { HistoryPoint } from "../../../domain/history";
import { addDays, type LocalDate } from "../../../domain/local-date";
import type { GoalWithProgress } from "../../../domain/standing";
import { useTRPC } from "../../../trpc/client";
import { Card } from "../../layout/card";
import { ErrorState } from "../../layout/error-state";
import { CardSkeleton } from "../../layout/skeletons";
import classes from "./goal.module.css";
import { DAYS_SHOWN, yearGrid } from "./year-grid";
import { YearMap } from "./year-map";
import { YearTable } from "./year-table";

export function YearCard({ goal }: { goal: GoalWithProgress }) {
  const to = goal.progress.on;
  const from = addDays(to, 1 - DAYS_SHOWN);
  const trpc = useTRPC();
  const input = { goalId: goal.goalId, from, to, grain: "day" as const };
  const history = useQuery(trpc.progress.history.queryOptions(input));
  if (history.isPending) return <CardSkeleton height={160} />;
  if (history.isError)
    return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  return <Year goal={goal} from={from} points={history.data.points} />;
}

interface YearProps {
  goal: GoalWithProgress;
  /** The first day of the year shown. */
  from: LocalDate;
  points: readonly HistoryPoint[];
}

function Year({ goal, from, points }: YearProps) {
  const t = useTranslations("goal.year");
  const [isTable, setTable] = useState(false);
  const isReading = "reading" in goal.settings && goal.settings.reading === "latest";
  const grid = useMemo(
    () => yearGrid(points, { from, weekStart: goal.weekStart, isReading }),
    [points, from, goal.weekStart, isReading],
  );
  const summary = useSummary()(points, grid.cells.filter((cell) => cell.level > 0).length);
  const { unit } = goal.settings;
  return (
    <Card>
      <div className={classes.cardHead}>
        <h2>{t("title")}</h2>
        {points.length > 0 && (
          <Button variant="subtle" color="gray" onClick={() => setTable(!isTable)}>
            {t(isTable ? "map" : "table")}
          </Button>
        )}
      </div>
      {isTable ? (
        <YearTable points={points} unit={unit} />
      ) : (
        points.length > 0 && (
          <YearMap
            grid={grid}
            pattern={goal.pattern}
            unit={unit}
            label={t("mapLabel", { summary })}
          />
        )
      )}
      <p className={classes.muted}>{summary}</p>
    </Card>
  );
}

/** A function from the year's days to one sentence about them. */
function useSummary(): (points: readonly HistoryPoint[], active: number) => string {
  const t = useTranslations("goal.year");
  return (points, active) => {
    if (points.length === 0) return t("empty");
    const closed = points.filter(({ verdict }) => verdict === "met" || verdict === "missed");
    if (closed.length === 0) return t("summary", { active, days: points.length });
    const met = closed.filter(({ verdict }) => verdict === "met").length;
    return t("summaryMet", { met, closed: closed.length });
  };
}
