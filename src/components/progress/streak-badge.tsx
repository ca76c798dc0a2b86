/** The streak of a goal: flame, number and, when it is not days, its unit. */
"use client";

import { useTranslations } from "use-intl";
import type { StreakProgress } from "../../domain/patterns/pattern";
import { StreakFlame } from "./streak-flame";

/** Shows nothing while there is no streak: a zero helps nobody. */
export function StreakBadge({ streak }: { streak: StreakProgress | null }) {
  const t = useTranslations("common.streak");
  if (!streak || streak.current === 0) return null;
  const { current: count, unit } = streak;
  return <StreakFlame seen={t(`short.${unit}`, { count })} heard={t(`long.${unit}`, { count })} />;
}
