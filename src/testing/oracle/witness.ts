/** The oracle of a whole life: remembers what was told, and works out from the rules what follows. */
import type { LocalDate } from "@/domain/local-date";
import type { GoalHistory } from "@/domain/patterns/pattern";
import { type Deed, MAX_ACTIVE, type Outcome } from "../life/deeds";
import { dayBefore, plusDays } from "./dates";
import { dayAt, daysNeverSeen, latestDayOnEarth, type RuleFrom, ruleAt } from "./person-days";
import { Refusal, refuseIf } from "./refusals";
import {
  historyTold,
  reachedBy,
  type Stand,
  standOf,
  type ToldGoal,
  type ToldLog,
  totalsOf,
} from "./told-goal";

const DAY = 24 * 3600 * 1000;

/** What the person told, up to now. Nothing in it is changed, only replaced. */
export interface Memory {
  weekStart: number;
  rules: readonly RuleFrom[];
  goals: readonly ToldGoal[];
  logs: readonly ToldLog[];
}

/** When a goal was reached, as long as nothing it follows from has changed. */
interface Reached extends Pick<Memory, "logs" | "rules"> {
  on: LocalDate | null;
  today: LocalDate;
}

export type Judgement = (witness: Witness, deed: Deed) => number | null;

export class Witness {
  private day: { now: number; rule: RuleFrom; today: LocalDate } | null = null;
  private seen: { rules: readonly RuleFrom[]; today: LocalDate; days: Set<LocalDate> } | null =
    null;

  constructor(
    public memory: Memory,
    /** The present instant. */
    public now: number,
    private readonly judge: Judgement,
  ) {
    this.born = now;
  }

  private readonly born: number;
  private readonly reached = new WeakMap<ToldGoal, Reached>();

  /** Says what becomes of a deed, and remembers it unless it is refused. */
  tell(deed: Deed): Outcome {
    const before = this.memory;
    try {
      return { ok: true, value: this.judge(this, deed) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.memory = before;
      return { ok: false, code: error.code };
    }
  }

  rule(): RuleFrom {
    return ruleAt(this.memory.rules, this.now);
  }

  today(): LocalDate {
    const [now, rule] = [this.now, this.rule()];
    if (this.day?.now !== now || this.day.rule !== rule) {
      this.day = { now, rule, today: dayAt(now, rule) };
    }
    return this.day.today;
  }

  latestDay(): LocalDate {
    return latestDayOnEarth(this.now);
  }

  /** The day it was for the person at an earlier instant. */
  dayThen(at: number): LocalDate {
    return dayAt(at, ruleAt(this.memory.rules, at));
  }

  /** Days that never happened for the person, since a hundred days before the life began. */
  neverDays(): Set<LocalDate> {
    const [today, rules] = [this.today(), this.memory.rules];
    if (this.seen?.rules !== rules || this.seen.today !== today) {
      const days = daysNeverSeen(rules, this.born - 100 * DAY, this.now);
      this.seen = { rules, today, days };
    }
    return this.seen.days;
  }

  goal(index: number): ToldGoal {
    const goal = this.memory.goals[index];
    if (!goal) throw new Refusal("GOAL_NOT_FOUND");
    return goal;
  }

  logsOf(index: number): ToldLog[] {
    return this.memory.logs.filter(({ goal }) => goal === index);
  }

  /** The goal's history, as if some log were not there. */
  history(index: number, without: ToldLog | null = null): GoalHistory {
    const logs = this.logsOf(index).filter((log) => log !== without);
    return historyTold(this.goal(index), totalsOf(logs), this.neverDays());
  }

  reachedOn(index: number): LocalDate | null {
    const goal = this.goal(index);
    const today = this.today();
    const { logs, rules } = this.memory;
    const known = this.reached.get(goal);
    if (known?.today === today && known.logs === logs && known.rules === rules) return known.on;
    const on = reachedBy(this.history(index), today);
    this.reached.set(goal, { on, today, logs, rules });
    return on;
  }

  stand(index: number): Stand {
    return standOf(this.goal(index), this.reachedOn(index), this.today());
  }

  isGoing(index: number): boolean {
    return ["active", "paused"].includes(this.stand(index).status);
  }

  replaceGoal(index: number, change: Partial<ToldGoal>): void {
    const goals = this.memory.goals.map((goal, at) =>
      at === index ? { ...goal, ...change } : goal,
    );
    this.memory = { ...this.memory, goals };
  }

  /** Pauses the days from one until before another; none when they are the wrong way round. */
  pauseDays(index: number, from: LocalDate, until: LocalDate | null, isPaused = true): void {
    if (until !== null && until <= from) return;
    const pauses = [...this.goal(index).pauses, { from, until, isPaused }];
    this.replaceGoal(index, { pauses });
  }

  /** A goal that becomes active needs a free place and a title of its own. */
  holdRoom(index: number, wasGoing: boolean): void {
    if (wasGoing || !this.isGoing(index)) return;
    const others = this.memory.goals.filter((_, at) => at !== index && this.isGoing(at));
    const plain = (title: string) => title.trim().toLowerCase();
    const own = plain(this.goal(index).title);
    refuseIf(
      others.some(({ title }) => plain(title) === own),
      "GOAL_VALIDATION",
    );
    refuseIf(others.length >= MAX_ACTIVE, "GOAL_QUOTA_EXCEEDED");
  }

  /** An earlier day to look back on. */
  dayBack(days: number): LocalDate {
    return days === 1 ? dayBefore(this.today()) : plusDays(this.today(), -days);
  }
}
