/** Exports for Loop Habit Tracker: the texts of its CSV archive, so that people can leave. */
import type { Activity } from "./activity";
import { type Amount, toAmount, toDecimalText } from "./amount";
import { dailyTotals } from "./day-total";
import { csvCell } from "./export";
import type { LocalDate } from "./local-date";
import type { DayTotal } from "./patterns/pattern";
import type { PeriodUnit } from "./schedule";
import type { Settings } from "./settings";
import { latestTerms, type StoredGoal } from "./standing";

const HABIT_COLUMNS =
  "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,Target Value,Archived?";
const MARK_COLUMNS = "Date,Value,Notes";
const PLAIN_COLOR = "#607D8B";
const ONE = toAmount(1);
const daysIn: Record<PeriodUnit, number> = { day: 1, week: 7, month: 30, quarter: 90, year: 365 };

/** A goal as one of Loop's habits. */
interface Habit {
  isNumeric: boolean;
  isAtMost: boolean;
  /** `times` in `days` days. */
  times: number;
  days: number;
  target: number;
}

/**
 * Writes the archive: path → text. Loop knows days only, so a goal's logs of a day are one entry, a
 * number in thousandths or a check; what a day's number cannot say (weekdays, allowances, pauses,
 * deadlines) stays behind.
 */
export async function loopExport(
  goals: readonly StoredGoal[],
  pages: AsyncIterable<readonly Activity[]>,
): Promise<Map<string, string>> {
  const logs = new Map<string, Activity[]>(goals.map((goal) => [goal.goalId, []]));
  for await (const page of pages) {
    for (const activity of page) {
      if (activity.removedAt === null) logs.get(activity.goalId)?.push(activity);
    }
  }
  const files = new Map<string, string>();
  const rows = [HABIT_COLUMNS];
  for (const [index, goal] of goals.entries()) {
    const own = logs.get(goal.goalId) ?? [];
    const totals = dailyTotals(own);
    const habit = habitOf(latestTerms(goal.terms).settings, totals);
    rows.push(habitRow(index + 1, goal, habit));
    files.set(
      `${folderOf(index + 1, goal.title)}/Checkmarks.csv`,
      marksOf(goal, habit, totals, own),
    );
  }
  return new Map([["Habits.csv", linesOf(rows)], ...files]);
}

const linesOf = (rows: readonly string[]) => `${rows.join("\n")}\n`;

/** Loop leaves only plain letters in a folder's name; the number alone tells habits apart. */
function folderOf(position: number, title: string): string {
  const plain = title.replace(/[^ a-zA-Z0-9._-]+/g, "").trim();
  const name = plain.slice(0, 100).replace(/[. ]+$/, "");
  return `${String(position).padStart(3, "0")}${name === "" ? "" : ` ${name}`}`;
}

function habitOf(settings: Settings, totals: readonly DayTotal[]): Habit {
  if (!("period" in settings)) {
    return { isNumeric: true, isAtMost: false, times: 1, days: 1, target: 0 };
  }
  const days = daysIn[settings.period];
  if ("max" in settings && "unlogged" in settings) {
    return { isNumeric: true, isAtMost: true, times: 1, days, target: settings.max };
  }
  const amount = "amount" in settings ? settings.amount : 1;
  const isChecked = "perDay" in settings && settings.perDay !== undefined;
  const isCounted = totals.every((total) => total.sum === ONE || total.sum === 0n);
  const fits = Number.isInteger(amount) && (days === 1 ? amount === 1 : amount < days);
  if (fits && (isChecked || isCounted)) {
    return { isNumeric: false, isAtMost: false, times: amount, days, target: 0 };
  }
  return { isNumeric: true, isAtMost: false, times: 1, days, target: amount };
}

function habitRow(position: number, goal: StoredGoal, habit: Habit): string {
  const { unit } = latestTerms(goal.terms).settings;
  const { isNumeric, isAtMost, times, days, target } = habit;
  const cells = [String(position), goal.title, isNumeric ? "NUMERICAL" : "YES_NO", ""];
  cells.push(goal.description ?? "", String(times), String(days), goal.color ?? PLAIN_COLOR);
  cells.push(isNumeric ? unit : "", isNumeric ? (isAtMost ? "AT_MOST" : "AT_LEAST") : "");
  cells.push(isNumeric ? toDecimalText(toAmount(target)) : "", String(goal.archivedAt !== null));
  return cells.map(csvCell).join(",");
}

/** A line a day with something logged, newest first as Loop writes them. */
function marksOf(
  goal: StoredGoal,
  habit: Habit,
  totals: readonly DayTotal[],
  activities: readonly Activity[],
): string {
  const notes = new Map<LocalDate, string[]>();
  for (const { day, note } of activities) {
    if (note !== null) notes.set(day, [...(notes.get(day) ?? []), note]);
  }
  const { settings } = latestTerms(goal.terms);
  const rows = totals.map((total) => {
    const note = (notes.get(total.day) ?? []).join("\n");
    return [total.day, markOf(settings, habit, total), csvCell(note)].join(",");
  });
  return linesOf([MARK_COLUMNS, ...rows.reverse()]);
}

function markOf(settings: Settings, { isNumeric }: Habit, total: DayTotal): string {
  const isReading = "end" in settings && settings.reading === "latest";
  const value = isReading ? (total.latest ?? 0n) : total.sum;
  if (value === 0n && total.isSkipped) return "SKIP";
  if (isNumeric) return thousandths(value);
  const perDay = "perDay" in settings ? settings.perDay : undefined;
  return value >= toAmount(perDay ?? 1) ? "YES_MANUAL" : "NO";
}

/** Loop prints a number of 0 as `NO`, and knows none below. */
function thousandths(value: Amount): string {
  const rounded = (value + 500n) / 1000n;
  return rounded > 0n ? String(rounded) : "NO";
}
