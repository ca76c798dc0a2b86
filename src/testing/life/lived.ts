/** Lives a random life twice, in the ledger and in the witness's memory, and tells where they differ. */
import { explain } from "@/domain/explain";
import { pausesOf } from "@/domain/holiday";
import { FIRST_DATE, LAST_DATE } from "@/domain/local-date";
import { progressOf } from "@/domain/progress";
import { standingOf } from "@/domain/standing";
import { todayListOf } from "@/domain/today";
import { answer, periodsTo } from "../oracle/oracle";
import { isSame } from "../oracle/same";
import { listOn } from "../oracle/today-list";
import { stretchesPaused } from "../oracle/told-goal";
import { openWitness } from "../oracle/verdict-on-deeds";
import type { Witness } from "../oracle/witness";
import type { Deed } from "./deeds";
import { type Ledger, type Moment, toHistory } from "./ledger";
import { openLedger } from "./open-ledger";
import type { Life } from "./random-steps";
import { afterWait, spelledOut } from "./spelled-out";

/** What the two of them said of one thing, when it was not the same. */
export interface Difference {
  step: number;
  now: string;
  deed: Deed | null;
  what: string;
  engine: unknown;
  oracle: unknown;
}

/** How many steps lie between two looks at everything. */
const WHOLE_LOOK = 12;

/** Lives the life; answers the first difference, or `null`. */
export function firstDifference(life: Life): Difference | null {
  const ledger = openLedger(life.timeZone, life.at);
  const witness = openWitness(life.timeZone, life.at);
  for (const [step, { wait, wish }] of life.steps.entries()) {
    witness.now = afterWait(wait, witness.now, witness.rule().timeZone);
    const deed = spelledOut(wish, life, witness);
    const isWhole = step % WHOLE_LOOK === 0 || step === life.steps.length - 1;
    for (const [what, engine, oracle] of lookedAt(ledger, witness, deed, isWhole)) {
      if (isSame(engine, oracle)) continue;
      return { step, now: new Date(witness.now).toISOString(), deed, what, engine, oracle };
    }
  }
  return null;
}

type Pair = [what: string, engine: unknown, oracle: unknown];

function* lookedAt(
  ledger: Ledger,
  witness: Witness,
  deed: Deed | null,
  isWhole: boolean,
): Generator<Pair> {
  const before = ledger.momentAt(witness.now);
  yield ["today", before.today, witness.today()];
  const touched = deed === null ? null : goalOf(witness, deed);
  if (deed !== null) {
    yield ["outcome", ledger.carryOut(deed, before), witness.tell(deed)];
  }
  const moment = deed?.do === "profile" ? ledger.momentAt(witness.now) : before;
  const indexes = witness.memory.goals.map((_, index) => index);
  for (const index of indexes) {
    if (isWhole || index === touched) yield* stands(ledger, witness, moment, index);
    if (isWhole) yield* wholeGoal(ledger, witness, moment, index);
  }
  if (deed?.do === "log" || deed?.do === "edit") yield* atLaterDay(ledger, witness, moment, deed);
}

function goalOf(witness: Witness, deed: Deed): number | null {
  if ("goal" in deed) return deed.goal;
  if ("log" in deed) return witness.memory.logs[deed.log]?.goal ?? null;
  return deed.do === "create" ? witness.memory.goals.length : null;
}

/** How the goal stands today: what every page shows. */
function* stands(ledger: Ledger, witness: Witness, moment: Moment, index: number): Generator<Pair> {
  const loaded = ledger.load(index);
  const { today } = moment;
  const { status, completedOn } = standingOf(loaded.stored, today);
  const stand = witness.stand(index);
  yield [`stand of goal ${index}`, { status, completedOn }, stand];
  const progress = ledger.progress(loaded, moment);
  const history = witness.history(index);
  const told = answer(history, { on: today, today }).progress;
  yield [`progress of goal ${index}`, { ...progress, goalId: "" }, told];
  const paused = pausesOf(loaded.stored.pauses);
  yield [`pauses of goal ${index}`, paused, stretchesPaused(witness.goal(index))];
  if (status !== "active" && status !== "paused") return;
  const logged = loaded.days.find((total) => total.day === today) ?? null;
  const facts = { ...loaded.stored, isPaused: status === "paused", progress, logged };
  yield [`list of goal ${index}`, todayListOf(facts, today), listOn(history, today)];
}

/** Every period of the goal, an earlier day, and the days that were never lived. */
function* wholeGoal(
  ledger: Ledger,
  witness: Witness,
  moment: Moment,
  index: number,
): Generator<Pair> {
  const kept = ledger.load(index, { isWhole: true });
  const { today } = moment;
  const at = { on: today, today };
  const engine = toHistory(kept, moment);
  const history = witness.history(index);
  const { periods } = explain(engine, { from: FIRST_DATE, to: LAST_DATE }, at);
  const shown = periods.map(({ reason: _reason, ...period }) => period);
  yield [`periods of goal ${index}`, shown, periodsTo(history, at)];
  const past = { on: witness.dayBack(1 + (index % 3) * 4), today };
  const then = { ...progressOf(engine, past), goalId: "" };
  yield [`progress of goal ${index} on ${past.on}`, then, answer(history, past).progress];
  const never = [...moment.neverDays].filter((day) => day >= history.startsOn).sort();
  const told = [...history.neverDays].filter((day) => day >= history.startsOn).sort();
  yield ["days never lived", never, told];
}

/** What a log answers: how the goal stands on the later of today and the log's day. */
function* atLaterDay(
  ledger: Ledger,
  witness: Witness,
  moment: Moment,
  deed: Extract<Deed, { do: "log" | "edit" }>,
): Generator<Pair> {
  const day = deed.do === "log" ? deed.day : (witness.memory.logs[deed.log]?.day ?? null);
  const index = goalOf(witness, deed);
  if (day === null || day <= moment.today || index === null) return;
  const progress = { ...ledger.progress(ledger.load(index), moment, day), goalId: "" };
  const told = answer(witness.history(index), { on: day, today: moment.today }).progress;
  yield [`progress of goal ${index} on ${day}`, progress, told];
}
