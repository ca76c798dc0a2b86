/** The streak of a goal: flame, number and, when it is not days, its unit. */
"use client";

import { VisuallyHidden } from "@mantine/core";
import { IconFlame } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { StreakProgress } from "../../domain/patterns/pattern";
import classes from "./streak-badge.module.css";

/** Shows nothing while there is no streak: a zero helps nobody. */
export function StreakBadge({ streak }: { streak: StreakProgress | null }) {
  const t = useTranslations("common.streak");
  if (!streak || streak.current === 0) return null;
  return (
    <span className={classes.badge}>
      <IconFlame size={16} stroke={1.75} aria-hidden="true" focusable="false" />
      <span aria-hidden="true">{t(`short.${streak.unit}`, { count: streak.current })}</span>
      <VisuallyHidden>{t(`long.${streak.unit}`, { count: streak.current })}</VisuallyHidden>
    </span>
  );
}
