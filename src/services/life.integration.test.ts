/** Whole lives through the services, against the oracle that only remembers what was told. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { MAX_ACTIVE } from "../testing/life/deeds";
import { type Life, randomLife } from "../testing/life/random-steps";
import { Served } from "../testing/life/served";
import { afterWait, spelledOut } from "../testing/life/spelled-out";
import { answer, periodsTo } from "../testing/oracle/oracle";
import { listOn } from "../testing/oracle/today-list";
import { stretchesPaused } from "../testing/oracle/told-goal";
import { openWitness } from "../testing/oracle/verdict-on-deeds";
import type { Witness } from "../testing/oracle/witness";
import { openTown, type Town } from "../testing/people";
import { explainProgress } from "./explain";
import { getGoal } from "./goals";
import { getToday } from "./today";
import { verifyProgress } from "./verify";

let town: Town;
beforeAll(async () => {
  town = await openTown();
  vi.stubEnv("MAX_ACTIVE_GOALS", String(MAX_ACTIVE));
});
afterAll(() => town.close());

const lives = fc.sample(randomLife, { numRuns: 20, seed: 20 });

describe("the services and the oracle", () => {
  it.each(lives.map((life, index) => ({ number: index + 1, life })))(
    "say the same over life $number",
    async ({ life }) => {
      const witness = openWitness(life.timeZone, life.at);
      const person = await town.addPerson({ timeZone: life.timeZone });
      const now = () => new Date(witness.now).toISOString();
      const served = new Served({ ...person, now });
      await liveThrough(life, witness, served);
      expect(await listsOf(served)).toEqual(listsTold(witness, served));
      for (const [index, goalId] of served.goalIds.entries()) {
        const today = witness.today();
        const { periods } = await explainProgress(served.person, { goalId });
        const shown = periods.map(({ activityIds: _ids, because: _because, ...rest }) => rest);
        expect(shown).toEqual(periodsTo(witness.history(index), { on: today, today }));
      }
      expect(await verifyProgress(served.person)).toEqual([]);
    },
  );
});

async function liveThrough(life: Life, witness: Witness, served: Served): Promise<void> {
  for (const { wait, wish } of life.steps) {
    witness.now = afterWait(wait, witness.now, witness.rule().timeZone);
    const deed = spelledOut(wish, life, witness);
    if (deed === null) continue;
    const told = witness.tell(deed);
    const outcome = await served.carryOut(deed);
    const hasValue = deed.do !== "remove" || !told.ok;
    expect(outcome).toEqual(hasValue ? told : { ok: true, value: null });
    if (!("goal" in deed)) continue;
    const { status, completedOn, pauses, progress } = await getGoal(served.person, {
      goalId: served.goalId(deed.goal),
    });
    const today = witness.today();
    expect({ status, completedOn, pauses, progress: { ...progress, goalId: "" } }).toEqual({
      ...witness.stand(deed.goal),
      pauses: stretchesPaused(witness.goal(deed.goal)),
      progress: answer(witness.history(deed.goal), { on: today, today }).progress,
    });
  }
}

async function listsOf({ person }: Served): Promise<Record<string, string[]>> {
  const { due, done, other } = await getToday(person);
  const ids = (goals: { goalId: string }[]) => goals.map(({ goalId }) => goalId).sort();
  return { due: ids(due), done: ids(done), other: ids(other) };
}

function listsTold(witness: Witness, served: Served): Record<string, string[]> {
  const lists: Record<string, string[]> = { due: [], done: [], other: [] };
  for (const [index, goalId] of [...served.goalIds].entries()) {
    if (witness.isGoing(index))
      lists[listOn(witness.history(index), witness.today())]?.push(goalId);
  }
  return Object.fromEntries(Object.entries(lists).map(([list, ids]) => [list, ids.sort()]));
}
