/** Four numbers that say how a goal stands. */
"use client";

import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { useAmounts } from "../words/use-amounts";
import classes from "./goal.module.css";

interface Tile {
  name: string;
  label: string;
  value: string;
  isStreak?: boolean;
}

/** What of a goal the tiles read. */
type Standing = Pick<GoalWithProgress, "settings"> & {
  progress: Omit<GoalWithProgress["progress"], "goalId">;
};

export function StatTiles({ goal }: { goal: Standing }) {
  const t = useTranslations("goal.tile");
  const ofPeriods = usePeriodTiles();
  const onTheWay = useWayTiles();
  const tiles =
    goal.progress.projection || !("period" in goal.settings) ? onTheWay(goal) : ofPeriods(goal);
  return (
    <section aria-label={t("label")}>
      <dl className={classes.tiles}>
        {tiles.map((tile) => (
          <div key={tile.name} className={classes.tile}>
            <dt>{tile.label}</dt>
            <dd className={tile.isStreak ? classes.streak : undefined}>{tile.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function usePeriodTiles(): (goal: Standing) => Tile[] {
  const t = useTranslations("goal.tile");
  const { number, percent, unitFor } = useAmounts();
  return ({ progress, settings }) => {
    if (!("period" in settings)) return [];
    const { period, streak, successRate } = progress;
    const { unit, period: each } = settings;
    const isCountingDays = "perDay" in settings && settings.perDay !== undefined;
    const current = streak?.current ?? 0;
    return [
      {
        name: "period",
        label: isCountingDays
          ? t("daysPeriod", { period: each })
          : t("period", { unit: unitFor(period?.amount ?? 2, unit), period: each }),
        value: period
          ? t("ratio", { value: number(period.value), amount: number(period.amount) })
          : t("none"),
      },
      {
        name: "streak",
        label: t("streak", { count: current, unit: streak?.unit ?? each }),
        value:
          "length" in settings
            ? t("ratio", { value: number(current), amount: number(settings.length) })
            : number(current),
        isStreak: current > 0,
      },
      { name: "longest", label: t("longest"), value: number(streak?.longest ?? 0) },
      {
        name: "success",
        label: successRate === null ? t("noneYet") : t("success", { unit: each }),
        value: successRate === null ? t("none") : percent(successRate),
      },
    ];
  };
}

function useWayTiles(): (goal: Standing) => Tile[] {
  const t = useTranslations("goal.tile");
  const { number, percent, unitFor } = useAmounts();
  return ({ progress, settings }) => {
    const { unit } = settings;
    const { total, projection } = progress;
    const end = "total" in settings ? settings.total : "end" in settings ? settings.end : 0;
    const isReading = "reading" in settings && settings.reading === "latest";
    const togo = progress.percent >= 100 ? 0 : Math.abs(Number((end - total).toFixed(6)));
    const perDay = Math.round((projection?.perDay ?? 0) * 100) / 100;
    return [
      {
        name: "total",
        label: t(isReading ? "reading" : "total", { unit: unitFor(total, unit) }),
        value: number(total),
      },
      { name: "percent", label: t("percent"), value: percent(Math.floor(progress.percent) / 100) },
      { name: "togo", label: t("togo", { unit: unitFor(togo, unit) }), value: number(togo) },
      {
        name: "perDay",
        label: t("perDay", { unit: unitFor(perDay, unit) }),
        value: number(perDay),
      },
    ];
  };
}
