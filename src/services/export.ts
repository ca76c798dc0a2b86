/** Exports: all of a person's data, read page by page. */
import { activitiesAfter } from "../db/queries/activity-pages";
import { allGoalIds } from "../db/queries/goal-pages";
import { readPerson } from "../db/queries/profiles";
import { loadGoals } from "../db/queries/stored-goals";
import type { Activity } from "../domain/activity";
import { csvExport, type ExportFilter, type ExportHead, jsonExport } from "../domain/export";
import { loopExport } from "../domain/export-loop";
import type { StoredGoal } from "../domain/standing";
import { zipTexts } from "../files/zip";
import { reading, type ServiceContext } from "./context";

export const exportFormats = ["json", "csv", "loop"] as const;
export type ExportFormat = (typeof exportFormats)[number];

const PAGE_ROWS = 1000;

/**
 * Opens an export: pieces made while they are read, so that memory stays flat. JSON holds
 * everything, archived goals and removed activities too; CSV a row a counted activity; `loop` is the
 * archive of Loop Habit Tracker, made as a whole.
 */
export async function openExport(
  ctx: ServiceContext,
  format: ExportFormat,
  filter: ExportFilter,
): Promise<AsyncGenerator<string | Uint8Array>> {
  const head = await readHead(ctx, filter);
  const pages = readPages(ctx, filter);
  if (format === "loop") return loopArchive(head.goals, pages);
  return format === "json" ? jsonExport(head, pages) : csvExport(head.goals, pages);
}

async function* loopArchive(
  goals: readonly StoredGoal[],
  pages: AsyncGenerator<Activity[]>,
): AsyncGenerator<Uint8Array> {
  yield zipTexts(await loopExport(goals, pages));
}

function readHead(ctx: ServiceContext, { goalIds }: ExportFilter): Promise<ExportHead> {
  return reading(ctx, async ({ tx, userId, profile, now }) => {
    const own = await allGoalIds(tx, { userId });
    const wanted = goalIds.length === 0 ? own : own.filter((goalId) => goalIds.includes(goalId));
    const goals: StoredGoal[] = (await loadGoals(tx, { userId, goalIds: wanted })).map(
      (goal) => goal.stored,
    );
    const { userId: _owner, cacheVersion: _version, ...settings } = profile;
    const { name } = await readPerson(tx, { userId });
    return { exportedAt: now, profile: { name, ...settings }, goals };
  });
}

/** One short transaction a page: a slow reader holds no connection. */
async function* readPages(ctx: ServiceContext, filter: ExportFilter): AsyncGenerator<Activity[]> {
  let last: Activity | undefined;
  for (;;) {
    const after = last;
    const page = await reading(ctx, ({ tx, userId }) =>
      activitiesAfter(tx, { userId }, filter, after, PAGE_ROWS),
    );
    yield page;
    last = page.at(-1);
    if (page.length < PAGE_ROWS) return;
  }
}
