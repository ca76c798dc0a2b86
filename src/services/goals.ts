/** Goals: starting them and reading them. */
import { v7 } from "uuid";
import { entries } from "../cache/keys";
import { pageOfGoalIds } from "../db/queries/goal-pages";
import { goalIdByClientKey, insertGoal, replaceTerms } from "../db/queries/goals";
import { loadGoals } from "../db/queries/stored-goals";
import { readTemplates } from "../db/queries/templates";
import { type CreateGoal, checkGoalDates, deadlineOf, type Goal } from "../domain/goal";
import type { GoalList } from "../domain/goal-list";
import { isSouthern } from "../domain/hemisphere";
import type { LocalDate } from "../domain/local-date";
import type { Page } from "../domain/page";
import { type GoalWithProgress, goalOf } from "../domain/standing";
import type { KeptTemplate } from "../domain/template";
import { goalFromTemplate, type StartTemplate, writeTemplate } from "../domain/template-list";
import { spokenTemplates } from "../messages/spoken-templates";
import { cached, changing, reading, type Scope, type ServiceContext } from "./context";
import { checkRoomFor, loadGoal, recompute, viewOf } from "./progress";

/**
 * Starts a goal; with a `clientKey` the person used before, answers the goal made then.
 * @param templateId the template it is made from
 * @throws DomainError `GOAL_VALIDATION`
 * @throws AppError `GOAL_QUOTA_EXCEEDED`
 */
export function createGoal(
  ctx: ServiceContext,
  input: CreateGoal,
  templateId: string | null = null,
): Promise<Goal> {
  const work = async (scope: Scope) => {
    const { clientKey } = input;
    const key = { userId: scope.userId, clientKey: clientKey ?? "" };
    const madeBefore = clientKey === undefined ? null : await goalIdByClientKey(scope.tx, key);
    if (madeBefore !== null) return goalOf((await loadGoal(scope, madeBefore)).stored, scope.today);
    const goalId = await addGoal(scope, input, templateId);
    const stored = await recompute(scope, goalId);
    await checkRoomFor(scope, stored, null);
    return goalOf(stored, scope.today);
  };
  return changing(ctx, work, { isKeyed: input.clientKey !== undefined });
}

async function addGoal(
  scope: Scope,
  input: CreateGoal,
  templateId: string | null,
): Promise<string> {
  const { tx, userId, now, today } = scope;
  const {
    settings,
    status,
    weekStart = scope.profile.weekStart,
    startsOn = today,
    ...rest
  } = input;
  const endsOn = "endsOn" in input ? (input.endsOn ?? null) : null;
  const by = deadlineOf(settings);
  checkGoalDates({ startsOn, endsOn, by }, today);
  const id = v7();
  const isDraft = status === "draft";
  await insertGoal(
    tx,
    { userId },
    {
      ...rest,
      ...{ id, templateId, startsOn, endsOn, by, isDraft, weekStart },
      createdAt: now,
      updatedAt: now,
    },
  );
  await replaceTerms(tx, { userId, goalId: id }, [{ from: null, settings, weekStart }], now);
  return id;
}

/**
 * Starts a goal from a template, given or the person's own, with the person's answers.
 * @throws AppError `NOT_FOUND` for an unknown template; otherwise as {@link createGoal}
 */
export async function startTemplate(
  ctx: ServiceContext,
  { templateId, answers }: StartTemplate,
): Promise<Goal> {
  const template = await reading(ctx, async ({ tx, userId, today, profile }) => {
    const isIt = (each: KeptTemplate) => each.templateId === templateId;
    const kept = spokenTemplates().find(isIt) ?? (await readTemplates(tx, { userId })).find(isIt);
    return kept ? writeTemplate(kept, { today, isSouthern: isSouthern(profile.timeZone) }) : null;
  });
  return createGoal(ctx, goalFromTemplate(template, answers), templateId);
}

/** One page of the person's goals with their progress; archived ones only when asked for. */
export function listGoals(ctx: ServiceContext, list: GoalList): Promise<Page<GoalWithProgress>> {
  const entryOf = (today: LocalDate) => entries.goalList(list, today);
  return cached(ctx, entryOf, async (scope) => {
    const { tx, userId, today } = scope;
    const page = await pageOfGoalIds(tx, { userId }, list, today);
    const loaded = await loadGoals(tx, { userId, goalIds: page.items }, { today });
    return { items: loaded.map((goal) => viewOf(scope, goal)), nextCursor: page.nextCursor };
  });
}

/**
 * One goal with its progress.
 * @throws AppError `GOAL_NOT_FOUND`
 */
export function getGoal(
  ctx: ServiceContext,
  { goalId }: { goalId: string },
): Promise<GoalWithProgress> {
  const entryOf = (today: LocalDate) => entries.goalDetail(goalId, today);
  return cached(ctx, entryOf, async (scope) => {
    return viewOf(scope, await loadGoal(scope, goalId, { today: scope.today }));
  });
}
