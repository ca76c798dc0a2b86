/** The report: goals read a few at a time and summed up, so that memory stays flat. */
import { allGoalIds } from "../db/queries/goal-pages";
import { readPerson } from "../db/queries/profiles";
import { notesIn } from "../db/queries/report-notes";
import { loadGoals } from "../db/queries/stored-goals";
import type { ExportFilter } from "../domain/export";
import { earlierOf, LAST_DATE, type LocalDate, laterOf } from "../domain/local-date";
import { effectiveStart } from "../domain/progress";
import { type Report, type ReportGoal, type ReportPeriod, reportGoalOf } from "../domain/report";
import { renderReport } from "../files/report/render";
import { plainLocale } from "../messages/reader-locale";
import { speaking } from "../messages/spoken";
import { reading, type Scope, type ServiceContext } from "./context";
import { toHistory } from "./progress";

export interface ReportRequest extends ExportFilter {
  hasNotes: boolean;
}

const GOALS_AT_ONCE = 5;
const MOST_NOTES = 300;

/** A PDF of what the person's goals came to; without days from the first log to today. */
export async function openReport(
  ctx: ServiceContext,
  request: ReportRequest,
): Promise<AsyncGenerator<Uint8Array>> {
  const report = await readReport(ctx, request);
  const locale = await reading(ctx, async ({ profile }) => plainLocale(profile.locale));
  return piecesOf(await speaking(locale, () => renderReport(report)));
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function readReport(ctx: ServiceContext, request: ReportRequest): Promise<Report> {
  const { goalIds, hasNotes } = request;
  const head = await reading(ctx, async ({ tx, userId, today }) => {
    const own = await allGoalIds(tx, { userId });
    const wanted = goalIds.length === 0 ? own : own.filter((goalId) => goalIds.includes(goalId));
    return { wanted, today, name: (await readPerson(tx, { userId })).name };
  });
  const { today, wanted, name } = head;
  const from = request.from ?? (await firstDay(ctx, wanted, request.to ?? today));
  const period = { from, to: request.to ?? laterOf(today, from) };
  const goals: ReportGoal[] = [];
  for (const each of chunks(wanted)) goals.push(...(await summaries(ctx, each, period)));
  const shown = goals.map(({ goalId }) => goalId);
  const notes = hasNotes
    ? await reading(ctx, ({ tx, userId }) => notesIn(tx, { userId }, shown, period, MOST_NOTES + 1))
    : [];
  const isCut = notes.length > MOST_NOTES;
  return { name, madeOn: today, period, goals, notes: notes.slice(0, MOST_NOTES), isCut };
}

function summaries(
  ctx: ServiceContext,
  goalIds: readonly string[],
  period: ReportPeriod,
): Promise<ReportGoal[]> {
  return reading(ctx, async (scope) => {
    const loaded = await loadGoals(scope.tx, { userId: scope.userId, goalIds }, { isWhole: true });
    return loaded.flatMap((goal) => {
      const found = reportGoalOf(goal.stored, toHistory(scope, goal), period, scope.today);
      return found === null ? [] : [found];
    });
  });
}

/** The day on which the first of the goals began. */
async function firstDay(
  ctx: ServiceContext,
  goalIds: readonly string[],
  to: LocalDate,
): Promise<LocalDate> {
  let first = LAST_DATE;
  const startsIn = (scope: Scope, each: readonly string[]) =>
    loadGoals(scope.tx, { userId: scope.userId, goalIds: each }, { isWhole: true });
  for (const each of chunks(goalIds)) {
    first = await reading(ctx, async (scope) => {
      const loaded = await startsIn(scope, each);
      const days = loaded
        .filter(({ stored }) => !stored.isDraft)
        .map((goal) => effectiveStart(toHistory(scope, goal)));
      return days.reduce(earlierOf, first);
    });
  }
  return earlierOf(first, to);
}

function chunks(goalIds: readonly string[]): string[][] {
  const count = Math.ceil(goalIds.length / GOALS_AT_ONCE);
  return Array.from({ length: count }, (_, at) =>
    goalIds.slice(at * GOALS_AT_ONCE, (at + 1) * GOALS_AT_ONCE),
  );
}
