/** Imports against a real Postgres: tried, carried out, rolled back, and never somebody else's. */
import { strToU8, zipSync } from "fflate";
import initSqlJs from "sql.js";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { activityListSchema } from "../domain/activity-list";
import { createGoalSchema } from "../domain/goal";
import { goalListSchema } from "../domain/goal-list";
import { addDays } from "../domain/local-date";
import { exportOf, give, loopZip, take } from "../testing/import-files";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { listActivities, logActivity } from "./activities";
import { keepImportFile } from "./files";
import { archiveGoal } from "./goal-states";
import { createGoal, listGoals } from "./goals";
import { getImportProgress, listImportRows, listImports, rollbackImport } from "./import-batches";
import { commitImport, previewImport } from "./imports";
import { verifyProgress } from "./verify";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const goalsOf = async (person: Person) =>
  (await listGoals(person, goalListSchema.parse({ limit: 100 }))).items;

describe("an archive of Loop, five habits over four years", () => {
  it("is tried, taken over with the same streaks, rolled back and taken over again", async () => {
    const ada = await town.addPerson();
    const { bytes, streaks } = loopZip(5, 1461);
    const fileId = await give(ada, bytes);
    const preview = await previewImport(ada, { fileId });
    expect(preview).toMatchObject({ format: "loop-csv", counts: { goals: 5 } });
    expect(preview.counts.accepted + preview.counts.refused).toBe(5 + 5 * 1461);
    expect(await goalsOf(ada)).toEqual([]);

    const { importId, counts } = await commitImport(ada, { previewId: preview.previewId });
    expect(counts).toEqual(preview.counts);
    const check = async () => {
      const goals = (await goalsOf(ada)).sort((a, b) => (a.title < b.title ? -1 : 1));
      expect(goals.map((goal) => goal.progress.streak?.current)).toEqual(streaks);
      expect(await verifyProgress(ada)).toEqual([]);
    };
    await check();
    expect(await getImportProgress(ada, { importId })).toEqual({
      state: "done",
      done: counts.activities,
      of: counts.activities,
    });
    const [logged] = (await listActivities(ada, activityListSchema.parse({}))).items;
    expect(logged).toMatchObject({ source: "import", kind: "progress", value: 1 });

    expect(await rollbackImport(ada, { importId })).toEqual({ removed: counts.activities });
    expect(await goalsOf(ada)).toEqual([]);
    expect(await rollbackImport(ada, { importId })).toEqual({ removed: 0 });

    const again = await previewImport(ada, { fileId });
    expect(again.counts).toEqual(preview.counts);
    await commitImport(ada, { previewId: again.previewId });
    await check();
    expect(await listImports(ada)).toMatchObject([{ state: "done" }, { state: "rolledBack" }]);
  });

  it("adds nothing when it is given a second time", async () => {
    const ada = await town.addPerson();
    const { bytes } = loopZip(1, 30);
    const first = await take(ada, bytes);
    const second = await take(ada, bytes);
    expect(first.committed.counts.activities).toBeGreaterThan(25);
    expect(second.committed.counts).toMatchObject({ goals: 0, activities: 0 });
    const known = second.preview.rows.filter((row) => row.because === "already_there");
    expect(known).toHaveLength(first.committed.counts.activities);
  });
});

describe("rollbackImport", () => {
  it("leaves what was there before, and a goal the person has logged on since", async () => {
    const ada = await town.addPerson();
    const asked = { pattern: "recurring", settings: { period: "day", amount: 1, unit: "x" } };
    const own = await createGoal(ada, createGoalSchema.parse({ title: "Run", ...asked }));
    const log = { goalId: own.goalId, kind: "progress", value: 2, clientKey: v7() } as const;
    await logActivity(ada, log);
    const csv = `date,goal,value\n${TODAY},run,3\n${addDays(TODAY, -1)},run,1\n${TODAY},Read,1\n`;
    const { preview, committed } = await take(ada, csv);
    expect(preview.goals.map(({ title, isNew }) => [title, isNew])).toEqual([
      ["Run", false],
      ["Read", true],
    ]);
    const goals = await goalsOf(ada);
    const read = goals.find((goal) => goal.title === "Read");
    expect(goals.find((goal) => goal.title === "Run")?.progress.total).toBe(6);
    await logActivity(ada, { ...log, goalId: read?.goalId ?? "", clientKey: v7() });
    expect(await rollbackImport(ada, committed)).toEqual({ removed: 3 });
    const left = await goalsOf(ada);
    expect(left.map((goal) => [goal.title, goal.progress.total]).sort()).toEqual([
      ["Read", 2],
      ["Run", 2],
    ]);
    expect(await verifyProgress(ada)).toEqual([]);
  });
});

describe("whose imports", () => {
  it("answers NOT_FOUND for somebody else's file, dry run and batch", async () => {
    const [ada, eve] = [await town.addPerson(), await town.addPerson()];
    const fileId = await give(ada, "date,goal,value\n2026-03-01,Run,1\n");
    const { previewId } = await previewImport(ada, { fileId });
    const tries = [
      previewImport(eve, { fileId }),
      commitImport(eve, { previewId }),
      listImportRows(eve, { previewId }),
      getImportProgress(eve, { importId: previewId }),
      rollbackImport(eve, { importId: previewId }),
    ];
    for (const each of await Promise.allSettled(tries)) {
      expect(each).toMatchObject({ status: "rejected", reason: { code: "NOT_FOUND" } });
    }
  });
});

describe("what a file may be", () => {
  const refusal = (details: object) => ({ code: "ATTACHMENT_UPLOAD", facts: { details } });

  it("says where a damaged file is damaged", async () => {
    const ada = await town.addPerson();
    const tryFile = async (content: string | Uint8Array) =>
      previewImport(ada, { fileId: await give(ada, content) });
    const { bytes } = loopZip(1, 400);
    await expect(tryFile('date,goal\n2026-01-01,a\n2026-01-02,"b\n')).rejects.toMatchObject(
      refusal({ file: ["csv_broken"], line: ["3"] }),
    );
    await expect(tryFile('{"habits": [\n{"name": }]}')).rejects.toMatchObject(
      refusal({ file: ["json_broken"], line: ["2"] }),
    );
    await expect(tryFile(bytes.slice(0, bytes.length - 30))).rejects.toMatchObject(
      refusal({ file: ["archive_broken"] }),
    );
    const damaged = strToU8(`SQLite format 3\0${"x".repeat(5000)}`);
    await expect(tryFile(damaged)).rejects.toMatchObject(refusal({ file: ["database_broken"] }));
  });

  it("refuses an archive that unpacks to more than it may", async () => {
    const ada = await town.addPerson();
    const bomb = zipSync({ "a.csv": new Uint8Array(130 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const tried = previewImport(ada, { fileId: await give(ada, bomb) });
    await expect(tried).rejects.toMatchObject(refusal({ file: ["archive_too_large"] }));
  });

  it("refuses password hashes and drops the file that held them", async () => {
    const ada = await town.addPerson();
    const fileId = await give(
      ada,
      zipSync({
        "data/habits.json": strToU8('{"habits":[]}'),
        "data/auth.json": strToU8('{"users":[{"password":"salt:hash"}]}'),
      }),
    );
    await expect(previewImport(ada, { fileId })).rejects.toMatchObject(
      refusal({ file: ["password_file"], in: ["data/auth.json"] }),
    );
    await expect(previewImport(ada, { fileId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("refuses more than 50 MB while it comes in", async () => {
    const ada = await town.addPerson();
    const piece = new Uint8Array(8 * 1024 * 1024);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => (sent++ < 8 ? controller.enqueue(piece) : controller.close()),
    });
    await expect(keepImportFile(ada, body)).rejects.toMatchObject(
      refusal({ file: ["file_too_large"] }),
    );
  });
});

describe("a database of Loop", () => {
  it("is read by its own tables", async () => {
    const ada = await town.addPerson();
    const { Database } = await initSqlJs();
    const database = new Database();
    database.run(`create table Habits (id integer primary key, name text, freq_num integer,
      freq_den integer, type integer, target_type integer, target_value real, unit text,
      archived integer, description text, question text);
      create table Repetitions (id integer primary key, habit integer, timestamp integer,
      value integer, notes text);
      insert into Habits values (1, 'Water', 1, 1, 1, 0, 2.0, 'l', 0, '', '');`);
    const at = Date.parse(`${TODAY}T00:00:00Z`);
    database.run("insert into Repetitions values (1, 1, ?, 2500, 'hot day')", [at]);
    const { committed } = await take(ada, database.export());
    expect(committed.counts).toMatchObject({ goals: 1, activities: 1, accepted: 2 });
    const [goal] = await goalsOf(ada);
    expect(goal).toMatchObject({ title: "Water", settings: { amount: 2, unit: "l" } });
    expect(goal?.progress.period).toMatchObject({ value: 2.5, verdict: "met" });
  });
});

describe("Cairn's own export", () => {
  it("comes back without a difference", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    await take(ada, loopZip(2, 40).bytes);
    const [first, second] = await goalsOf(ada);
    const log = { goalId: first?.goalId ?? "", kind: "skipped", note: "ill" } as const;
    await logActivity(ada, { ...log, clientKey: v7(), context: { energy: 3 } });
    await archiveGoal(ada, { goalId: second?.goalId ?? "" });
    const exported = await exportOf(ada);
    await take(bob, exported);
    expect(withoutIds(await exportOf(bob))).toEqual(withoutIds(exported));
    expect(await verifyProgress(bob)).toEqual([]);
    const again = await take(bob, exported);
    expect(again.committed.counts).toMatchObject({ goals: 0, activities: 0 });
    const own = await take(ada, exported);
    expect(own.committed.counts).toMatchObject({ goals: 0, activities: 0 });
  });

  function withoutIds(text: string) {
    const { goals, activities } = JSON.parse(text);
    const titles = new Map(
      goals.map((goal: { goalId: string; title: string }) => [goal.goalId, goal.title]),
    );
    const byKey = (a: { clientKey: string }, b: { clientKey: string }) =>
      a.clientKey < b.clientKey ? -1 : 1;
    return {
      goals: goals.map((goal: object) => ({ ...goal, goalId: "" })),
      activities: activities
        .map((activity: { goalId: string }) => ({
          ...activity,
          activityId: "",
          goalId: titles.get(activity.goalId),
        }))
        .sort(byKey),
    };
  }
});
