/** The last weeks of a shared goal: a square a day, or one a period that is longer. */
"use client";

import { useTranslations } from "use-intl";
import type { HistoryPoint } from "../../domain/history";
import { addDays } from "../../domain/local-date";
import type { SharedGoal } from "../../domain/share";
import { yearGrid } from "../goals/goal/year-grid";
import { YearMap } from "../goals/goal/year-map";
import { useAmounts } from "../goals/words/use-amounts";
import { useDays } from "../goals/words/use-days";
import { Card } from "../layout/card";
import { Hidden } from "../layout/hidden";
import classes from "./share.module.css";

/** Days before the goal began are there too, paler, so that the weeks are twelve from the start. */
const SHOWN_DAYS = 84;

export function RecentCard({ goal }: { goal: SharedGoal }) {
  const t = useTranslations("share.page");
  const { settings, recent } = goal;
  const unit = "period" in settings ? settings.period : "day";
  const summary = useSummary(goal);
  return (
    <section className={classes.card} aria-label={t(`recent.${unit}`)}>
      <Card>
        <h2>{t(`recent.${unit}`)}</h2>
        {unit === "day" ? (
          <DaySquares goal={goal} label={summary} />
        ) : (
          <PeriodSquares goal={goal} points={recent} />
        )}
        <p className={classes.muted}>{summary}</p>
      </Card>
    </section>
  );
}

function useSummary({ settings, recent }: SharedGoal): string {
  const t = useTranslations("share.page");
  if (!("period" in settings)) {
    const active = recent.filter((point, at) => point.value !== (recent[at - 1]?.value ?? 0));
    const moved = "reading" in settings ? active : recent.filter((point) => point.value !== 0);
    return t("logged", { active: moved.length, days: recent.length });
  }
  const met = recent.filter(({ verdict }) => verdict === "met").length;
  const closed = met + recent.filter(({ verdict }) => verdict === "missed").length;
  if (closed === 0) return t("young");
  return t(`met.${settings.period}`, { met, closed });
}

function DaySquares({ goal, label }: { goal: SharedGoal; label: string }) {
  const { recent, weekStart, settings, pattern, progress } = goal;
  const isReading = "reading" in settings && settings.reading === "latest";
  const from = addDays(progress.on, 1 - SHOWN_DAYS);
  const grid = yearGrid(recent, { from, weekStart, isReading });
  return <YearMap grid={grid} pattern={pattern} unit={settings.unit} label={label} />;
}

function PeriodSquares({ goal, points }: { goal: SharedGoal; points: readonly HistoryPoint[] }) {
  const t = useTranslations("share.page");
  const verdicts = useTranslations("goal.verdict");
  const days = useDays();
  const { amount } = useAmounts();
  return (
    <ul className={classes.periods} data-pattern={goal.pattern}>
      {points.map((point) => {
        const verdict = point.verdict ?? "none";
        const words = t("period", {
          period: days.near(point.start, goal.progress.on),
          value: amount(point.value, goal.settings.unit),
          verdict: verdicts(verdict),
        });
        return (
          <li
            key={point.start}
            className={`${classes.period} ${classes[verdict] ?? ""}`}
            title={words}
          >
            <Hidden>{words}</Hidden>
          </li>
        );
      })}
    </ul>
  );
}
