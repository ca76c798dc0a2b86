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

interface Following extends Pick<Memory, "logs" | "rules"> {
  history: GoalHistory;
  reachedOn: LocalDate | null;
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
  private readonly known = new WeakMap<ToldGoal, Following>();

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

  /** Days that never happened for the person, since sixty days before the life began. */
  neverDays(): Set<LocalDate> {
    const [today, rules] = [this.today(), this.memory.rules];
    if (this.seen?.rules !== rules || this.seen.today !== today) {
      const days = daysNeverSeen(rules, this.born - 60 * DAY, this.now);
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

  /** The goal's history up to now. */
  history(index: number): GoalHistory {
    return this.follows(index).history;
  }

  /** The goal's history as if a log were not there. */
  historyWithout(index: number, left: ToldLog): GoalHistory {
    const logs = this.logsOf(index).filter((log) => log !== left);
    return historyTold(this.goal(index), totalsOf(logs), this.neverDays());
  }

  reachedOn(index: number): LocalDate | null {
    return this.follows(index).reachedOn;
  }

  /** What follows for a goal, worked out once as long as nothing it follows from has changed. */
  private follows(index: number): Following {
    const goal = this.goal(index);
    const today = this.today();
    const { logs, rules } = this.memory;
    const known = this.known.get(goal);
    if (known?.today === today && known.logs === logs && known.rules === rules) return known;
    const history = historyTold(goal, totalsOf(this.logsOf(index)), this.neverDays());
    const found = { history, reachedOn: reachedBy(history, today), today, logs, rules };
    this.known.set(goal, found);
    return found;
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
