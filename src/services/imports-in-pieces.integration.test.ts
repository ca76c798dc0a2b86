/** A large import lets the person log meanwhile, and one that was cut off goes on or goes back. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGoalSchema } from "../domain/goal";
import { addDays } from "../domain/local-date";
import { give, take } from "../testing/import-files";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { logActivity } from "./activities";
import { archiveGoal, removeGoal } from "./goal-states";
import { createGoal } from "./goals";
import { getImportProgress, listImports, rollbackImport } from "./import-batches";
import { commitImport, previewImport } from "./imports";
import { verifyProgress } from "./verify";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const LATER = "2026-03-11T12:01:00.000Z";

/** Rows on four goals, five a day and goal. */
function table(rows: number): string {
  const lines = ["date,goal,value"];
  for (let row = 0; row < rows; row++) {
    lines.push(`${addDays(TODAY, -Math.floor(row / 20))},Goal ${row % 4},${1 + (row % 5)}`);
  }
  return lines.join("\n");
}

async function countOf(person: Person): Promise<{ logs: number; goals: number }> {
  const [found] = await town.owner`select
    (select count(*)::int from activities where user_id = ${person.userId}) as logs,
    (select count(*)::int from goals where user_id = ${person.userId}) as goals`;
  return found as { logs: number; goals: number };
}

/** The person's clock stops the process, as a kill would, at the `calls`th look at it. */
function killedAt(person: Person, calls: number): Person {
  let left = calls;
  const now = () => {
    if (--left < 0) throw new Error("killed");
    return person.now();
  };
  return { ...person, now };
}

/** Takes a table and is killed in the middle of it. */
async function cutOff(rows: number) {
  const ada = await town.addPerson();
  const { previewId, counts } = await previewImport(ada, { fileId: await give(ada, table(rows)) });
  await expect(commitImport(killedAt(ada, 11), { previewId })).rejects.toThrow("killed");
  const part = (await countOf(ada)).logs;
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(rows);
  return { ada: { ...ada, now: () => LATER }, previewId, counts, part };
}

describe("commitImport", () => {
  it("lets logs through while 20,000 rows come in", { timeout: 120_000 }, async () => {
    const ada = await town.addPerson();
    const settings = { period: "day", amount: 1, unit: "km" };
    const run = createGoalSchema.parse({ title: "Run", pattern: "recurring", settings });
    const { goalId } = await createGoal(ada, run);
    const { previewId, counts } = await previewImport(ada, {
      fileId: await give(ada, table(20_000)),
    });
    expect(counts.activities).toBe(20_000);
    let isOver = false;
    const committing = commitImport(ada, { previewId }).finally(() => {
      isOver = true;
    });
    let logs = 0;
    while (!isOver) {
      await logActivity(ada, { goalId, clientKey: v7(), kind: "progress", value: 1 });
      logs++;
    }
    expect((await committing).counts).toEqual(counts);
    expect(logs).toBeGreaterThan(5);
    expect(await countOf(ada)).toEqual({ logs: 20_000 + logs, goals: 5 });
    const progress = await getImportProgress(ada, { importId: previewId });
    expect(progress).toEqual({ state: "done", done: 20_000, of: 20_000 });
    expect(await verifyProgress(ada)).toEqual([]);
  });

  it("goes on where it was cut off", { timeout: 60_000 }, async () => {
    const { ada, previewId, counts, part } = await cutOff(10_000);
    const cut = { state: "failed", done: part, of: 10_000 };
    expect(await getImportProgress(ada, { importId: previewId })).toEqual(cut);
    expect(await listImports(ada)).toMatchObject([{ importId: previewId, ...cut }]);
    expect(await verifyProgress(ada)).toEqual([]);
    const again = await commitImport(ada, { previewId });
    expect(again).toMatchObject({ importId: previewId, counts });
    expect(await countOf(ada)).toEqual({ logs: 10_000, goals: 4 });
    const progress = await getImportProgress(ada, { importId: previewId });
    expect(progress).toEqual({ state: "done", done: 10_000, of: 10_000 });
    expect(await verifyProgress(ada)).toEqual([]);
    expect(await rollbackImport(ada, { importId: previewId })).toEqual({ removed: 10_000 });
    expect(await countOf(ada)).toEqual({ logs: 0, goals: 0 });
  });

  it("makes a goal again that the person removed while it stood still", async () => {
    const { ada, previewId } = await cutOff(10_000);
    const [removed] = await town.owner`select id from goals where user_id = ${ada.userId}
      order by id limit 1`;
    await archiveGoal(ada, { goalId: removed?.id });
    await removeGoal(ada, { goalId: removed?.id });
    await commitImport(ada, { previewId });
    expect(await countOf(ada)).toEqual({ logs: 10_000, goals: 4 });
    expect(await verifyProgress(ada)).toEqual([]);
  });

  it("is answered while another carries the same batch out", async () => {
    const ada = await town.addPerson();
    const { previewId } = await previewImport(ada, { fileId: await give(ada, table(400)) });
    const both = await Promise.all([
      commitImport(ada, { previewId }),
      commitImport(ada, { previewId }),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(await countOf(ada)).toEqual({ logs: 400, goals: 4 });
  });
});

describe("rollbackImport", () => {
  it("takes back what was written until it was cut off", { timeout: 60_000 }, async () => {
    const { ada, previewId, part } = await cutOff(10_000);
    const killed = rollbackImport(killedAt(ada, 2), { importId: previewId });
    await expect(killed).rejects.toThrow("killed");
    const rest = (await countOf(ada)).logs;
    expect(rest).toBeLessThan(part);
    expect(rest).toBeGreaterThan(0);
    const muchLater = { ...ada, now: () => "2026-03-11T12:02:00.000Z" };
    expect(await getImportProgress(muchLater, { importId: previewId })).toMatchObject({
      state: "failed",
      done: rest,
    });
    expect(await rollbackImport(muchLater, { importId: previewId })).toEqual({ removed: rest });
    expect(await countOf(ada)).toEqual({ logs: 0, goals: 0 });
    expect(await listImports(ada)).toMatchObject([{ state: "rolledBack", done: 0 }]);
  });

  it("ends a batch that is running", { timeout: 60_000 }, async () => {
    const ada = await town.addPerson();
    const { previewId } = await previewImport(ada, { fileId: await give(ada, table(10_000)) });
    const committing = commitImport(ada, { previewId });
    const ended = expect(committing).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect
      .poll(async () => (await getImportProgress(ada, { importId: previewId })).done, {
        interval: 20,
        timeout: 20_000,
      })
      .toBeGreaterThan(0);
    const { removed } = await rollbackImport(ada, { importId: previewId });
    await ended;
    expect(removed).toBeGreaterThan(0);
    expect(await countOf(ada)).toEqual({ logs: 0, goals: 0 });
    const progress = await getImportProgress(ada, { importId: previewId });
    expect(progress).toMatchObject({ state: "rolledBack", done: 0 });
  });

  it("has nothing to take back of a dry run", async () => {
    const ada = await town.addPerson();
    const { previewId } = await previewImport(ada, { fileId: await give(ada, table(40)) });
    expect(await rollbackImport(ada, { importId: previewId })).toEqual({ removed: 0 });
    await take(ada, table(40));
    expect((await countOf(ada)).logs).toBe(40);
  });
});
