/** A milestone behind its pace: a later day where that is enough, otherwise a first part by its day. */
import { type Amount, toAmount, toNumber } from "./amount";
import { addDays, daysBetween, type LocalDate } from "./local-date";
import { type Advice, type AdvisedGoal, hasHistory, toConfidence } from "./recommendation";
import { roundedDown, stepOf } from "./recommendation-amount";
import type { MilestoneSettings, Settings } from "./settings";

type Dated = MilestoneSettings & { by: LocalDate };

const isDated = (settings: Settings): settings is Dated =>
  "total" in settings && settings.by !== undefined;

/** At most one: the day moves when the present pace needs at most half as long again. */
export function milestoneAdvice(goal: AdvisedGoal, today: LocalDate): Advice[] {
  const { settings, since, progress } = goal;
  const { projection, total: current } = progress;
  if (!isDated(settings) || !hasHistory(goal, today) || settings.by < today) return [];
  if (projection?.onTrack !== false || projection.finishOn === null) return [];
  const { perDay, neededPerDay, finishOn } = projection;
  const { by, total } = settings;
  const daysLate = daysBetween(by, finishOn);
  const span = daysBetween(since, by);
  const daysLeft = daysBetween(today, by);
  const pace: Record<string, number> = neededPerDay === null ? {} : { neededPerDay };
  const evidence = { current, total, perDay, ...pace, daysLeft, daysLate };
  const behind = daysLate / (daysLate + Math.max(span, 1));
  const shared = { goalId: goal.stored.goalId, templateId: null, mark: "" };
  if (daysLate * 2 <= span) {
    const patch = { settings: { ...settings, by: addDays(by, daysLate) } };
    const confidence = toConfidence(0.6 + behind);
    return [
      { kind: "moveDeadline", ...shared, evidence, confidence, deed: { does: "change", patch } },
    ];
  }
  const first = firstPart(settings, current, perDay * daysLeft);
  if (first === null) return [];
  return [
    {
      kind: "splitMilestone",
      ...shared,
      evidence: { ...evidence, first },
      confidence: toConfidence(0.4 + behind / 2),
      deed: {
        does: "split",
        patch: { settings: { ...settings, total: first } },
        rest: { start: first, total, unit: settings.unit },
      },
    },
  ];
}

/** As far as the present pace leads by the day, in a round number; `null` when that is no step on. */
function firstPart(settings: Dated, current: number, ahead: number): number | null {
  const step = stepOf(toAmount(settings.total) - toAmount(settings.start));
  const reach = toAmount(current) + floored(ahead);
  const first = roundedDown(reach, step);
  const isStepOn = first > toAmount(current) && first < toAmount(settings.total);
  return isStepOn && first > toAmount(settings.start) ? toNumber(first) : null;
}

const floored = (value: number): Amount => BigInt(Math.floor(value * 1_000_000));
