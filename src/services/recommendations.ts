/** Recommendations: worked out when they are asked for, sent away, or done in one step. */
import { v5 } from "uuid";
import { currentGoalIds } from "../db/queries/goal-status";
import { dismissedSince, loggedMinutes, saveDismissal } from "../db/queries/recommendations";
import { loadGoals } from "../db/queries/stored-goals";
import { countLikeMinded, templatesInUse } from "../db/queries/templates";
import { instantOf } from "../domain/calendar";
import { AppError } from "../domain/errors";
import { createGoalSchema } from "../domain/goal";
import { isSouthern } from "../domain/hemisphere";
import { addDays } from "../domain/local-date";
import {
  type Advice,
  type AdvisedGoal,
  advisedGoal,
  type Dismiss,
  inOrder,
  type Recommendation,
} from "../domain/recommendation";
import { amountAdvice } from "../domain/recommendation-amount";
import { milestoneAdvice } from "../domain/recommendation-milestone";
import { reminderAdvice } from "../domain/recommendation-reminder";
import {
  FEWEST_PEOPLE,
  FEWEST_SHARED,
  peopleAdvice,
  seasonAdvice,
  type Taken,
} from "../domain/recommendation-template";
import { weekdayAdvice } from "../domain/recommendation-weekdays";
import { standingOf } from "../domain/standing";
import type { Template } from "../domain/template";
import { writeTemplate } from "../domain/template-list";
import { plainLocale } from "../messages/reader-locale";
import { recommendationText } from "../messages/recommendation-text";
import { speaking } from "../messages/spoken";
import { spokenTemplates } from "../messages/spoken-templates";
import { changing, reading, type Scope, type ServiceContext, working } from "./context";
import { updateGoal } from "./goal-edits";
import { createGoal, startTemplate } from "./goals";
import { toHistory } from "./progress";

const MOST_SHOWN = 5;
const DAYS_OF_LOGS = 28;
const DAYS_AWAY = 30;
const MILLISECONDS_A_DAY = 86_400_000;

/** All that could be recommended now, and what it is about. */
interface Found {
  advice: (Advice & { recommendationId: string })[];
  goals: ReadonlyMap<string, AdvisedGoal>;
  templates: readonly Template[];
  dismissed: readonly string[];
  /** What the person reads. */
  locale: string;
}

/** The surest recommendations that the person has not sent away; at most 5. */
export async function listRecommendations(ctx: ServiceContext): Promise<Recommendation[]> {
  const found = await findAdvice(ctx);
  const shown = found.advice
    .filter(({ recommendationId }) => !found.dismissed.includes(recommendationId))
    .slice(0, MOST_SHOWN);
  return speaking(found.locale, () =>
    shown.map((advice) => {
      const { mark: _mark, deed: _deed, ...told } = advice;
      return { ...told, ...wordsFor(found, advice) };
    }),
  );
}

/**
 * Sends a recommendation away for 30 days.
 * @throws AppError `NOT_FOUND`
 */
export async function dismissRecommendation(
  ctx: ServiceContext,
  { recommendationId, reason }: Dismiss,
): Promise<{ dismissed: true }> {
  await findOne(ctx, recommendationId);
  return changing(ctx, async ({ tx, userId, now }) => {
    const row = { recommendationId, reason: reason ?? null, dismissedAt: now };
    await saveDismissal(tx, { userId }, row);
    return { dismissed: true };
  });
}

/**
 * Does what is recommended: changes the goal from today on, or starts the template.
 * @throws AppError `NOT_FOUND`; otherwise as the change or the start itself
 */
export async function acceptRecommendation(
  ctx: ServiceContext,
  { recommendationId }: Pick<Dismiss, "recommendationId">,
): Promise<{ goalId: string }> {
  const { advice, goal } = await findOne(ctx, recommendationId);
  const { deed } = advice;
  if (deed.does === "start") {
    const { goalId } = await startTemplate(ctx, { templateId: deed.templateId, answers: {} });
    return { goalId };
  }
  if (goal === undefined) throw new AppError("NOT_FOUND");
  const { goalId, version, title, category, icon, color } = goal.stored;
  if (deed.does === "split") {
    // First, and under a key of its own, so that nothing is lost or made twice when it is tried again.
    const clientKey = v5(String(version), recommendationId);
    const given = { title, category, icon, color, pattern: "milestone", settings: deed.rest };
    const known = Object.entries(given).filter(([, value]) => value !== null);
    const rest = { ...Object.fromEntries(known), clientKey, status: "draft" };
    await createGoal(ctx, createGoalSchema.parse(rest));
  }
  await updateGoal(ctx, { goalId, version, patch: deed.patch, effective: "today" });
  return { goalId };
}

async function findOne(ctx: ServiceContext, recommendationId: string) {
  const { advice: all, goals } = await findAdvice(ctx);
  const advice = all.find((each) => each.recommendationId === recommendationId);
  if (!advice) throw new AppError("NOT_FOUND");
  return { advice, goal: goals.get(advice.goalId ?? "") };
}

/** Its title and sentence; what it is about was read with it. */
function wordsFor({ goals, templates }: Found, advice: Advice) {
  const goal = goals.get(advice.goalId ?? "");
  const template = templates.find(({ templateId }) => templateId === advice.templateId);
  const settings = goal?.settings ?? template?.settings;
  if (!settings) throw new Error("a recommendation without what it is about");
  const title = goal?.stored.title ?? template?.title ?? "";
  return { title, sentence: recommendationText(advice, settings) };
}

async function findAdvice(ctx: ServiceContext): Promise<Found> {
  const { goals, templates, taken, dismissed, today, locale } = await reading(ctx, readAll);
  const given = new Set(templates.map(({ templateId }) => templateId));
  const shared = taken.templateIds.filter((templateId) => given.has(templateId));
  const counts = await countOthers(ctx, shared);
  const advice = [
    ...goals.flatMap((goal) =>
      [amountAdvice, weekdayAdvice, reminderAdvice, milestoneAdvice].flatMap((advise) =>
        advise(goal, today),
      ),
    ),
    ...peopleAdvice(templates, counts, taken),
    ...seasonAdvice(templates, taken, today),
  ];
  return {
    advice: inOrder(advice).map((each) => ({ ...each, recommendationId: idOf(each, ctx.userId) })),
    goals: new Map(goals.map((goal) => [goal.stored.goalId, goal])),
    templates,
    dismissed,
    locale,
  };
}

/** The same for the same person, kind and subject, whatever the numbers of the day are. */
function idOf({ kind, goalId, templateId, mark }: Advice, userId: string): string {
  return v5(`${kind}/${goalId ?? templateId}/${mark}`, userId);
}

/** Everything of the person that recommendations are made of. */
async function readAll(scope: Scope) {
  const { tx, userId, today, profile, now } = scope;
  const goalIds = await currentGoalIds(tx, { userId }, today);
  const loaded = await loadGoals(tx, { userId, goalIds }, { isWhole: true });
  const active = loaded.filter(({ stored }) => standingOf(stored, today).status === "active");
  const reminded = active.filter(({ stored }) => stored.reminders.length > 0);
  const remindedIds = reminded.map(({ stored }) => stored.goalId);
  const logged = { from: addDays(today, 1 - DAYS_OF_LOGS), dayStartHour: profile.dayStartHour };
  const minutes = await loggedMinutes(tx, { userId, goalIds: remindedIds }, logged);
  const reader = { today, isSouthern: isSouthern(profile.timeZone) };
  const taken: Taken = {
    templateIds: await templatesInUse(tx, { userId }),
    titles: loaded.map(({ stored }) => stored.title),
  };
  const since = instantOf(Date.parse(now) - DAYS_AWAY * MILLISECONDS_A_DAY);
  return {
    goals: active.map((goal) => {
      const loggedAt = minutes.get(goal.stored.goalId) ?? [];
      return advisedGoal(goal.stored, toHistory(scope, goal), loggedAt, today);
    }),
    templates: spokenTemplates().map((each) => writeTemplate(each, reader)),
    taken,
    dismissed: await dismissedSince(tx, { userId }, since),
    today,
    locale: plainLocale(profile.locale),
  };
}

/** Only counts of five people and more leave the transaction that sees everybody's goals. */
async function countOthers(ctx: ServiceContext, shared: readonly string[]) {
  if (shared.length < FEWEST_SHARED) return [];
  const asked = { userId: ctx.userId, shared, atLeast: FEWEST_PEOPLE };
  return working(ctx, "people-like-you", ({ tx }) => countLikeMinded(tx, asked));
}
