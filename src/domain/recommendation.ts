/** Recommendations: what Cairn proposes to change or to begin, with the numbers that speak for it. */
import { z } from "zod";
import type { GoalPatch } from "./goal";
import { addDays, type LocalDate, laterOf } from "./local-date";
import type { GoalHistory, Progress } from "./patterns/pattern";
import type { PeriodOutcome } from "./period-fold";
import { effectiveStart, evaluate, outcomesIn } from "./progress";
import type { Settings } from "./settings";
import { latestTerms, type StoredGoal } from "./standing";
import { textSchema } from "./text";

/** In the order in which they stand among equals. */
export const recommendationKinds = [
  "lowerAmount",
  "dropDay",
  "moveReminder",
  "splitMilestone",
  "moveDeadline",
  "addDay",
  "raiseAmount",
  "peopleLikeYou",
  "season",
] as const;
export type RecommendationKind = (typeof recommendationKinds)[number];

/** What accepting one does. */
export type Deed =
  | { does: "change"; patch: GoalPatch }
  /** The goal ends at its first part; the rest waits as a draft. */
  | { does: "split"; patch: GoalPatch; rest: Settings }
  | { does: "start"; templateId: string };

/** A recommendation before it is put into words. */
export interface Advice {
  kind: RecommendationKind;
  goalId: string | null;
  templateId: string | null;
  /** The weekday or the like that tells it from others of its kind and goal. */
  mark: string;
  evidence: Record<string, number>;
  /** 0–1. */
  confidence: number;
  deed: Deed;
}

/** A recommendation as the API answers it. */
export interface Recommendation extends Omit<Advice, "mark" | "deed"> {
  recommendationId: string;
  title: string;
  sentence: string;
}

/** Input of `recommendations.dismiss`. */
export const dismissSchema = z.strictObject({
  recommendationId: z.uuid(),
  reason: textSchema(200).optional(),
});
export type Dismiss = z.infer<typeof dismissSchema>;

/** A goal with what is read from it. */
export interface AdvisedGoal {
  stored: StoredGoal;
  settings: Settings;
  progress: Progress;
  /** The first day of its history. */
  since: LocalDate;
  /** The first day from which it has asked what it asks now. */
  heldSince: LocalDate;
  /** Closed periods that touch the last nine weeks, in order. */
  closed: PeriodOutcome[];
  /** When something was logged on its own day, in minutes after midnight on the person's clock. */
  loggedAt: readonly number[];
}

const DAYS_READ = 63;

/** Reads from an active goal what recommendations are made of. */
export function advisedGoal(
  stored: StoredGoal,
  history: GoalHistory,
  loggedAt: readonly number[],
  today: LocalDate,
): AdvisedGoal {
  const at = { on: today, today };
  const since = effectiveStart(history);
  const { from, settings } = latestTerms(stored.terms);
  const range = { from: addDays(today, -DAYS_READ), to: addDays(today, -1) };
  return {
    stored,
    settings,
    progress: evaluate(history, at).progress,
    since,
    heldSince: from === null ? since : laterOf(from, since),
    closed: outcomesIn(history, range, at).filter((outcome) => outcome.isClosed),
    loggedAt,
  };
}

/** Whether a goal is old enough to say anything of: nothing below 14 days of history. */
export function hasHistory({ since }: AdvisedGoal, today: LocalDate): boolean {
  return since <= addDays(today, -14);
}

/** How many periods were met, of those that were met or missed. */
export function tally(outcomes: readonly PeriodOutcome[]): { met: number; asked: number } {
  const met = outcomes.filter(({ verdict }) => verdict === "met").length;
  return { met, asked: met + outcomes.filter(({ verdict }) => verdict === "missed").length };
}

/** @example toConfidence(0.70710678) // 0.71 */
export function toConfidence(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}

/** The surest first; among equals by kind, then by what they are about. */
export function inOrder(advice: readonly Advice[]): Advice[] {
  const subject = ({ goalId, templateId, mark }: Advice) => `${goalId ?? templateId}/${mark}`;
  return [...advice].sort(
    (a, b) =>
      b.confidence - a.confidence ||
      recommendationKinds.indexOf(a.kind) - recommendationKinds.indexOf(b.kind) ||
      (subject(a) < subject(b) ? -1 : 1),
  );
}
