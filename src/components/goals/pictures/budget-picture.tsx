/** What is left of a limit in the present period, day after day, beside an even spending. */
"use client";

import { useTranslations } from "use-intl";
import type { HistoryPoint } from "../../../domain/history";
import { addDays, daysBetween } from "../../../domain/local-date";
import type { PeriodProgress } from "../../../domain/patterns/pattern";
import type { GoalWithProgress } from "../../../domain/standing";
import { burnDown, type Standing } from "../../../domain/standings";
import { ChartCard } from "../charts/chart-view";
import { LineChart } from "../charts/line-chart";
import { useAmounts } from "../words/use-amounts";
import { useDays } from "../words/use-days";
import { AnsweredCard } from "./answered";
import { CHART_HEIGHT, PICTURE_HEIGHT } from "./heights";
import { Sign } from "./sign";
import { usePoints } from "./use-points";

interface BudgetProps {
  goal: GoalWithProgress;
  period: PeriodProgress;
}

export function BudgetPicture({ goal, period }: BudgetProps) {
  const days = usePoints(goal, { from: period.start, grain: "day" });
  return (
    <AnsweredCard query={days} height={PICTURE_HEIGHT}>
      {({ points }) => <Budget goal={goal} period={period} days={points} />}
    </AnsweredCard>
  );
}

/** What would be left at the end of a day if every day of the period took the same. */
function evenOn({ start, end, amount }: PeriodProgress, day: string): number {
  const left = daysBetween(day, end);
  return (amount * left) / (daysBetween(start, end) + 1);
}

function Budget({ goal, period, days }: BudgetProps & { days: readonly HistoryPoint[] }) {
  const t = useTranslations("goal.picture");
  const { start, end, amount: max } = period;
  const burnt = burnDown(days, max);
  const { summary, table } = useWords({ goal, period })(burnt);
  const full = { day: addDays(start, -1), value: max };
  return (
    <ChartCard
      pattern="limit"
      title={t("budgetTitle")}
      sign={<Sign pattern="limit" />}
      summary={summary}
      legend={[
        { look: "strong", words: t("left") },
        { look: "dashed", words: t("even") },
      ]}
      table={table}
    >
      <LineChart
        pattern="limit"
        label={summary}
        height={CHART_HEIGHT}
        from={full.day}
        namesFrom={start}
        to={end}
        line={[full, ...burnt]}
        ideal={[full, { day: end, value: 0 }]}
        end={0}
        floor={0}
      />
    </ChartCard>
  );
}

/** A function from what was left day after day to a sentence and a table. */
function useWords({ goal, period }: BudgetProps) {
  const t = useTranslations("goal.picture");
  const chart = useTranslations("goal.chart");
  const write = useDays();
  const { amount, rate } = useAmounts();
  const { unit } = goal.settings;
  const { on } = goal.progress;
  return (burnt: readonly Standing[]) => {
    const left = burnt.at(-1)?.value ?? period.amount;
    const summary = t("budget", {
      side: left < 0 ? "over" : "left",
      left: amount(Math.abs(left), unit),
      max: amount(period.amount, unit),
      end: write.day(period.end, on),
      even: rate(evenOn(period, on), unit),
    });
    const rows = burnt.toReversed().map(({ day, value }) => ({
      key: day,
      cells: () => [write.short(day), amount(value, unit), rate(evenOn(period, day), unit)],
    }));
    return { summary, table: { columns: [chart("day"), t("left"), t("even")], rows } };
  };
}
