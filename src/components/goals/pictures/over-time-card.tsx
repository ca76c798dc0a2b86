/** A goal over time in one card: its year, its history by day, week or month, and its rhythm. */
"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { Card } from "../../layout/card";
import { Segments } from "../../layout/segments";
import { HistoryView } from "./history-view";
import classes from "./pictures.module.css";
import { RhythmView } from "./rhythm-view";
import { YearView } from "./year-view";

const views = { year: YearView, history: HistoryView, rhythm: RhythmView } as const;
type View = keyof typeof views;
const names = Object.keys(views) as View[];

export function OverTimeCard({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal.overTime");
  const [view, setView] = useState<View>("year");
  const Shown = views[view];
  return (
    <Card>
      <div className={classes.views}>
        <Segments
          isWide
          label={t("label")}
          names={names}
          words={t}
          value={view}
          onChange={setView}
        />
      </div>
      <Shown goal={goal} />
    </Card>
  );
}
