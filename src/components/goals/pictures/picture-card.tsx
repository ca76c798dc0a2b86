/** A goal's picture, each pattern its own; loaded after the page stands. */
"use client";

import type { GoalWithProgress } from "../../../domain/standing";
import { BudgetPicture } from "./budget-picture";
import { CoursePicture } from "./course-picture";
import { PeriodPicture } from "./period-picture";
import { RunsPicture } from "./runs-picture";

export function PictureCard({ goal }: { goal: GoalWithProgress }) {
  const { pattern, progress, settings } = goal;
  if (pattern === "milestone" || pattern === "target") return <CoursePicture goal={goal} />;
  if (pattern === "streak") return <RunsPicture goal={goal} />;
  const isBudget = pattern === "limit" && "period" in settings && settings.period !== "day";
  if (isBudget && progress.period) return <BudgetPicture goal={goal} period={progress.period} />;
  return <PeriodPicture goal={goal} />;
}
