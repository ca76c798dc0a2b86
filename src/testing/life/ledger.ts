/** The domain at work without a database: the same calls in the same order as the services make them. */
import type { Activity } from "@/domain/activity";
import { civilDay, type DayRuleChange, daysNeverLived } from "@/domain/calendar";
import type { Checkpoint } from "@/domain/checkpoint";
import { dailyTotals } from "@/domain/day-total";
import { AppError, DomainError } from "@/domain/errors";
import { type LocalDate, laterOf } from "@/domain/local-date";
import type { DayTotal, GoalHistory, Progress } from "@/domain/patterns/pattern";
import { evaluate, latestDayKnown } from "@/domain/progress";
import { checkRoom } from "@/domain/quota";
import { historyOf, type StoredGoal, standingOf } from "@/domain/standing";
import { type Deed, MAX_ACTIVE, type Outcome } from "./deeds";

/** A goal as the tables keep it: with the totals of its days and the fold they continue. */
export interface Kept {
  stored: StoredGoal;
  days: DayTotal[];
  checkpoint: Checkpoint | null;
}

export type KeptLog = Pick<
  Activity,
  "activityId" | "goalId" | "kind" | "value" | "day" | "recordedAt" | "removedAt"
>;

/** Everything kept for one person. A deed replaces parts of it, or none when it is refused. */
export interface Books {
  weekStart: number;
  changes: DayRuleChange[];
  goals: Kept[];
  logs: KeptLog[];
}

/** One moment of the person. */
export interface Moment {
  now: string;
  today: LocalDate;
  neverDays: ReadonlySet<LocalDate>;
}

/** The days never lived, with what they followed from. */
interface KnownNever {
  changes: DayRuleChange[];
  today: LocalDate;
  days: Set<LocalDate>;
  isSettled: boolean;
}

/** Carries out one kind of deed; answers the value of the log it touched. */
export type Work = (ledger: Ledger, moment: Moment, deed: Deed) => number | null;

export class Ledger {
  private never: KnownNever | null = null;

  constructor(
    public books: Books,
    private readonly work: Work,
  ) {}

  /** Does what the person asks at a moment; what is refused leaves everything as it was. */
  carryOut(deed: Deed, moment: Moment): Outcome {
    const before = this.books;
    try {
      return { ok: true, value: this.work(this, moment, deed) };
    } catch (error) {
      if (!(error instanceof DomainError || error instanceof AppError)) throw error;
      this.books = before;
      return { ok: false, code: error.code };
    }
  }

  rule(): DayRuleChange {
    const rule = this.books.changes.at(-1);
    if (!rule) throw new Error("a person without a profile");
    return rule;
  }

  momentAt(at: number): Moment {
    const now = new Date(at).toISOString();
    const today = civilDay(now, this.rule());
    return { now, today, neverDays: this.neverDays(now, today) };
  }

  /**
   * Asked again only when the answer may be another: by the same rules no day is left out later, except
   * by a zone's own clocks, which last happened in 2011, and a day left out may still be lived.
   */
  private neverDays(now: string, today: LocalDate): ReadonlySet<LocalDate> {
    const { changes } = this.books;
    const known = this.never?.changes === changes ? this.never : null;
    if (this.never === null || !(known?.isSettled || known?.today === today)) {
      const days = daysNeverLived(changes, now);
      this.never = { changes, today, days, isSettled: days.size === 0 && now > "2012" };
    }
    return this.never.days;
  }

  /** The goal with all its days, or with those that its checkpoint leaves open. */
  load(index: number, { isWhole = false } = {}): Kept {
    const kept = this.books.goals[index];
    if (!kept) throw new AppError("GOAL_NOT_FOUND");
    const { checkpoint } = kept;
    if (isWhole) return { ...kept, checkpoint: null };
    if (checkpoint === null) return kept;
    return { ...kept, days: kept.days.filter(({ day }) => day >= checkpoint.nextDay) };
  }

  progress(kept: Kept, moment: Moment, day: LocalDate = moment.today): Progress {
    const at = { on: laterOf(day, moment.today), today: moment.today };
    return evaluate(toHistory(kept, moment), at, kept.checkpoint).progress;
  }

  indexOf(goalId: string): number {
    return this.books.goals.findIndex(({ stored }) => stored.goalId === goalId);
  }

  saveGoal(index: number, change: Partial<Kept>): void {
    const goals = this.books.goals.map((kept, at) =>
      at === index ? { ...kept, ...change } : kept,
    );
    this.books = { ...this.books, goals };
  }

  saveLog(log: KeptLog): void {
    const logs = this.books.logs.map((each) => (each.activityId === log.activityId ? log : each));
    this.books = { ...this.books, logs };
  }

  /** Works a goal out from what was loaded and keeps where it stands. */
  keepProgress(index: number, loaded: Kept, moment: Moment): void {
    const { today } = moment;
    const history = toHistory(loaded, moment);
    const at = { on: latestDayKnown(history, today), today };
    const found = evaluate(history, at, loaded.checkpoint);
    const stored = { ...this.load(index).stored, reachedOn: found.reachedOn };
    this.saveGoal(index, { stored, checkpoint: found.checkpoint });
  }

  recompute(index: number, moment: Moment): StoredGoal {
    this.keepProgress(index, this.load(index, { isWhole: true }), moment);
    return this.load(index).stored;
  }

  /** Counts some days again after their logs changed, going on from the checkpoint where it may. */
  recount(index: number, days: readonly LocalDate[], moment: Moment): StoredGoal {
    const loaded = this.load(index);
    const counted = this.countedLogs(loaded.stored.goalId);
    const fresh = dailyTotals(counted.filter(({ day }) => days.includes(day)));
    const joined = (totals: readonly DayTotal[]) =>
      [...totals.filter(({ day }) => !days.includes(day)), ...fresh].sort((a, b) =>
        a.day < b.day ? -1 : 1,
      );
    this.saveGoal(index, { days: joined(this.load(index, { isWhole: true }).days) });
    const { checkpoint } = loaded;
    if (checkpoint !== null && days.some((day) => day < checkpoint.nextDay)) {
      return this.recompute(index, moment);
    }
    this.keepProgress(index, { ...loaded, days: joined(loaded.days) }, moment);
    return this.load(index).stored;
  }

  countedLogs(goalId: string): KeptLog[] {
    return this.books.logs.filter((log) => log.goalId === goalId && log.removedAt === null);
  }

  /** Holds a goal that begins to be active against the others. */
  checkRoomFor(index: number, wasGoing: boolean, { today }: Moment, isForced = false): void {
    const isGoing = ({ stored }: Kept) =>
      ["active", "paused"].includes(standingOf(stored, today).status);
    const own = this.load(index);
    if (!isGoing(own) || (wasGoing && !isForced)) return;
    const others = this.books.goals.filter((kept, at) => at !== index && isGoing(kept));
    checkRoom(
      own.stored.title,
      others.map(({ stored }) => stored.title),
      MAX_ACTIVE,
    );
  }
}

export function toHistory({ stored, days }: Kept, { neverDays }: Moment): GoalHistory {
  return historyOf(stored, days, neverDays);
}
