/** Plans of imports: what a read file would add beside what the person has, row by row. */
import { DomainError } from "../errors";
import { deadlineOf } from "../goal";
import type { LocalDate } from "../local-date";
import { checkActivityShape } from "../logging";
import { type StoredGoal, standingOf } from "../standing";
import type { ImportedHistory, ImportRow, Outcome } from "./history";
import { type KeyedActivity, type KeyedGoal, type PlannedGoal, storedGoalOf } from "./planned-goal";

/** What a plan has to know of the person. */
export interface ImportSurroundings {
  /** All goals the person has. */
  goals: readonly StoredGoal[];
  /** Keys among those of the file that the person's activities bear already, removed ones too. */
  knownKeys: ReadonlySet<string>;
  today: LocalDate;
  latestDate: LocalDate;
  weekStart: number;
  /** The present instant, ISO 8601 UTC. */
  now: string;
  maxActive: number;
}

export type ImportCounts = Record<Outcome, number> & { goals: number; activities: number };

export interface ImportPlan {
  goals: PlannedGoal[];
  rows: ImportRow[];
  counts: ImportCounts;
}

/**
 * Says what would happen to each row; writes nothing. A goal of the file goes into the person's own
 * when an earlier import made it, or when an unfinished one has its title and pattern. A title that
 * is taken otherwise gets a number. Goals beyond the quota are refused with their rows.
 */
export function planImport(
  history: Pick<ImportedHistory, "rows"> & { goals: readonly KeyedGoal[] },
  surroundings: ImportSurroundings,
): ImportPlan {
  const rows = history.rows.map((row) => ({ ...row }));
  const titles = new Set(activeTitles(surroundings));
  const goals = history.goals.flatMap((source) => {
    const existing = findExisting(source, surroundings);
    const planned = placeGoal(source, existing, titles, surroundings, rows);
    if (planned === null) return [];
    const stored = existing ?? storedGoalOf(planned, surroundings);
    const activities = source.activities.filter((activity) =>
      isTaken(activity, stored, surroundings, rows),
    );
    return existing !== null && activities.length === 0 ? [] : [{ ...planned, activities }];
  });
  return { goals, rows, counts: countsOf(goals, rows) };
}

type Rows = ImportRow[];
type Placed = Omit<PlannedGoal, "activities">;

const folded = (title: string) => title.trim().toLowerCase();

function isGoing(goal: StoredGoal, today: LocalDate): boolean {
  const { status } = standingOf(goal, today);
  return status === "active" || status === "paused";
}

function activeTitles({ goals, today }: ImportSurroundings): string[] {
  return goals.filter((goal) => isGoing(goal, today)).map((goal) => folded(goal.title));
}

function findExisting(source: KeyedGoal, { goals, today }: ImportSurroundings): StoredGoal | null {
  const { original, create } = source;
  const isSame = (goal: StoredGoal) =>
    goal.pattern === create.pattern &&
    (goal.goalId === source.key ||
      goal.clientKey === source.clientKey ||
      (original !== undefined &&
        goal.createdAt === original.createdAt &&
        folded(goal.title) === folded(create.title)));
  const isNamesake = (goal: StoredGoal) =>
    !source.isArchived &&
    goal.pattern === create.pattern &&
    folded(goal.title) === folded(create.title) &&
    isGoing(goal, today);
  return goals.find(isSame) ?? goals.find(isNamesake) ?? null;
}

/** Decides where a goal goes, and tells so in its own row; `null`: nowhere. */
function placeGoal(
  source: KeyedGoal,
  existing: StoredGoal | null,
  titles: Set<string>,
  surroundings: ImportSurroundings,
  rows: Rows,
): Placed | null {
  const { create, isArchived } = source;
  if (existing !== null) {
    mark(rows, source.row, "adapted", "into_existing_goal");
    return { source, existing, title: existing.title, startsOn: existing.startsOn };
  }
  const startsOn = create.startsOn ?? surroundings.today;
  const isActive = !isArchived && create.status === "active" && !isOver(source, surroundings.today);
  if (!isActive) return { source, existing, title: create.title, startsOn };
  if (titles.size >= surroundings.maxActive) {
    for (const place of [source.row, ...source.activities.map(({ row }) => row)]) {
      mark(rows, place, "refused", "too_many_active_goals");
    }
    return null;
  }
  const title = freeTitle(create.title, titles);
  if (title !== create.title) mark(rows, source.row, "adapted", "title_numbered");
  titles.add(folded(title));
  return { source, existing, title, startsOn };
}

/** Whether dates alone say that the goal is no longer active. */
function isOver({ create, original }: KeyedGoal, today: LocalDate): boolean {
  if (original?.declaredCompletedOn) return true;
  const by = deadlineOf(create.settings);
  const endsOn = "endsOn" in create ? (create.endsOn ?? null) : null;
  return (by !== null && by < today) || (endsOn !== null && endsOn < today);
}

const MAX_TITLE = 200;

function freeTitle(title: string, titles: ReadonlySet<string>): string {
  let free = title;
  for (let number = 2; titles.has(folded(free)); number++) {
    const suffix = ` (${number})`;
    free = title.slice(0, MAX_TITLE - suffix.length) + suffix;
  }
  return free;
}

/** Whether an activity is added; a row that is not says why. */
function isTaken(
  activity: KeyedActivity,
  goal: StoredGoal,
  { knownKeys, today, latestDate }: ImportSurroundings,
  rows: Rows,
): boolean {
  if (knownKeys.has(activity.clientKey)) {
    mark(rows, activity.row, "refused", "already_there");
    return false;
  }
  if (activity.original !== undefined) return true;
  const because = shapeRefusal(activity, goal, { today, latestDate });
  if (because !== null) mark(rows, activity.row, "refused", because);
  return because === null;
}

function shapeRefusal(
  { kind, value, day }: KeyedActivity,
  goal: StoredGoal,
  days: { today: LocalDate; latestDate: LocalDate },
): string | null {
  try {
    checkActivityShape(goal, { kind, value, day }, days);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return Object.values(error.facts.details ?? {}).flat()[0] ?? "unfit";
  }
}

/** Sets the outcome of a row, unless an adapted one would only be called adapted for another reason. */
function mark(rows: Rows, place: number | null, outcome: Outcome, because: string): void {
  const row = place === null ? undefined : rows[place];
  if (row === undefined) return;
  if (outcome === "adapted" && row.outcome !== "accepted" && because !== "into_existing_goal") {
    return;
  }
  row.outcome = outcome;
  row.because = because;
}

function countsOf(goals: readonly PlannedGoal[], rows: readonly ImportRow[]): ImportCounts {
  const counts = { accepted: 0, adapted: 0, refused: 0 };
  for (const row of rows) counts[row.outcome] += 1;
  return {
    ...counts,
    goals: goals.filter((goal) => goal.existing === null).length,
    activities: goals.reduce((sum, goal) => sum + goal.activities.length, 0),
  };
}
