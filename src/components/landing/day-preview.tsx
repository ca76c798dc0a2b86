/** A day as it looks inside, drawn with the same pieces. */
"use client";

import { useTranslations } from "use-intl";
import type { PatternName } from "../../domain/settings";
import { CardList } from "../layout/card";
import { DayCairn } from "../progress/cairn-mark";
import { PatternIcon } from "../progress/pattern-icon";
import { ProgressRing } from "../progress/progress-ring";
import { StreakBadge } from "../progress/streak-badge";
import classes from "./landing.module.css";

interface PreviewRow {
  name: "water" | "read" | "climb" | "weight";
  pattern: PatternName;
  icon: string;
  percent: number;
  streak: number;
}

const rows: PreviewRow[] = [
  { name: "water", pattern: "recurring", icon: "droplet", percent: 63, streak: 12 },
  { name: "read", pattern: "streak", icon: "book", percent: 77, streak: 23 },
  { name: "climb", pattern: "milestone", icon: "pencil", percent: 62, streak: 0 },
  { name: "weight", pattern: "target", icon: "scale", percent: 70, streak: 0 },
];

export function DayPreview() {
  const t = useTranslations("landing.preview");
  return (
    <figure className={classes.day} aria-label={t("label")}>
      <div className={classes.dayHead}>
        <div>
          <strong>{t("date")}</strong>
          <span>{t("tally")}</span>
        </div>
        <DayCairn laid={2} total={4} height={80} />
      </div>
      <CardList>
        {rows.map(({ name, pattern, icon, percent, streak }) => (
          <li key={name} className={classes.row}>
            <ProgressRing pattern={pattern} percent={percent}>
              <PatternIcon pattern={pattern} icon={icon} />
            </ProgressRing>
            <span className={classes.rowWords}>
              <strong>{t(name)}</strong>
              <span>{t(`${name}Line`)}</span>
            </span>
            <StreakBadge
              streak={{ current: streak, longest: streak, unit: "day", state: "alive" }}
            />
          </li>
        ))}
      </CardList>
    </figure>
  );
}
