/** A goal over time in one card: its year, its history by day, week or month, and its rhythm. */
"use client";

import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { Card } from "../../layout/card";
import { HistoryView } from "./history-view";
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
      <SegmentedControl
        fullWidth
        mb="md"
        aria-label={t("label")}
        data={names.map((name) => ({ value: name, label: t(name) }))}
        value={view}
        onChange={(chosen) => setView(chosen as View)}
      />
      <Shown goal={goal} />
    </Card>
  );
}
