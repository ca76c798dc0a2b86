/** Where each goal of an import goes: into one that is there, beside it, or nowhere. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import { createGoalSchema } from "../goal";
import type { StoredGoal } from "../standing";
import type { ImportRow, OriginalGoal } from "./history";
import { type ImportSurroundings, planImport } from "./plan";
import type { KeyedActivity, KeyedGoal } from "./planned-goal";

const TODAY = "2026-03-11";
const daily = { period: "day", amount: 1, unit: "x" };
const surroundings: ImportSurroundings = {
  ...{ goals: [], knownKeys: new Set(), today: TODAY, latestDate: "2026-03-12", weekStart: 1 },
  ...{ now: "2026-03-11T12:00:00.000Z", maxActive: 50 },
};
const log: KeyedActivity = {
  ...{ day: TODAY, kind: "progress", value: 1, note: null, key: "k", recordedAt: null },
  ...{ clientKey: "log", row: 1 },
};
const row: ImportRow = { file: null, line: 1, goal: null, day: null, outcome: "accepted" };

function source(given: Partial<KeyedGoal> = {}, asked: object = {}): KeyedGoal {
  const input = { title: "Run", pattern: "recurring", settings: daily, ...asked };
  return {
    ...{ key: "run", clientKey: "file-run", create: createGoalSchema.parse(input), row: 0 },
    ...{ isArchived: false, activities: [log], ...given },
  };
}
const own = (given: Partial<StoredGoal> = {}) =>
  storedGoal("recurring", daily, {
    title: "Walk",
    createdAt: "2026-02-01T00:00:00.000Z",
    ...given,
  });

function plan(goal: KeyedGoal, goals: StoredGoal[] = [], more: Partial<ImportSurroundings> = {}) {
  const planned = planImport(
    { goals: [goal], rows: [row, { ...row, line: 2 }] },
    { ...surroundings, goals, ...more },
  );
  const told = planned.rows.map(({ outcome, because }) => because ?? outcome);
  return { ...planned, told, first: planned.goals[0] };
}
const original = (createdAt: string) => ({ createdAt }) as OriginalGoal;
const archived = { archivedAt: "2026-03-05T00:00:00.000Z", archivedOn: "2026-03-05" };

describe("a goal of the file goes into the person's own", () => {
  const created = "2026-02-01T00:00:00.000Z";

  it.each<[string, Partial<StoredGoal>, Partial<KeyedGoal>]>([
    ["that has its id", { goalId: "run" }, {}],
    ["that an earlier import made", { clientKey: "file-run" }, {}],
    [
      "that an earlier import made and that lies in the archive",
      { clientKey: "file-run", ...archived },
      {},
    ],
    [
      "that is as old and is called the same",
      { title: " run ", ...archived },
      { original: original(created) },
    ],
    ["that is called the same and goes on", { title: " RUN" }, {}],
    [
      "that is called the same and is paused",
      { title: "Run", pauses: [{ from: TODAY, until: null, reason: null }] as never },
      {},
    ],
  ])("%s", (_what, mine, given) => {
    const { first, told, rows, counts } = plan(source(given), [own({ title: "Other" }), own(mine)]);
    expect(first?.existing).toMatchObject(mine);
    expect(first).toMatchObject({ title: mine.title ?? "Walk", startsOn: "2026-03-01" });
    expect(told).toEqual(["into_existing_goal", "accepted"]);
    expect(rows[0]?.outcome).toBe("adapted");
    expect(counts).toEqual({ accepted: 1, adapted: 1, refused: 0, goals: 0, activities: 1 });
  });

  it.each<[string, Partial<StoredGoal>, Partial<KeyedGoal>]>([
    ["but not of another pattern", { pattern: "limit", goalId: "run", clientKey: "file-run" }, {}],
    ["but not one that is another", {}, {}],
    ["but not one that is only as old", {}, { original: original(created) }],
    ["but not one in the archive that is only called the same", { title: "Run", ...archived }, {}],
    [
      "but not one in the archive of another age",
      { title: "Run", ...archived },
      { original: original("2026-02-02T00:00:00.000Z") },
    ],
    ["but not by its name when the file had put it away", { title: "Run" }, { isArchived: true }],
    ["but not a draft that is called the same", { title: "Run", isDraft: true }, {}],
    ["but not a finished one that is called the same", { title: "Run", endsOn: "2026-03-10" }, {}],
  ])("%s", (_what, mine, given) => {
    const { first, told } = plan(source(given), [own(mine)]);
    expect(first).toMatchObject({ existing: null, title: "Run", startsOn: TODAY });
    expect(told).toEqual(["accepted", "accepted"]);
  });

  it("and is left out of the plan when it brings nothing new", () => {
    const { goals, told, counts } = plan(source(), [own({ goalId: "run" })], {
      knownKeys: new Set(["log"]),
    });
    expect(goals).toEqual([]);
    expect(told).toEqual(["into_existing_goal", "already_there"]);
    expect(counts).toEqual({ accepted: 0, adapted: 1, refused: 1, goals: 0, activities: 0 });
  });
});

describe("a goal beside the person's own", () => {
  const full = { maxActive: 1 };

  it.each<[string, object, Partial<KeyedGoal>]>([
    ["a draft", { status: "draft" }, {}],
    ["one that was put away", {}, { isArchived: true }],
    ["one that ended yesterday", { endsOn: "2026-03-10" }, {}],
    [
      "one that had to be done by yesterday",
      { pattern: "milestone", settings: { total: 5, unit: "x", by: "2026-03-10" } },
      {},
    ],
    [
      "one that was declared done",
      {},
      { original: { declaredCompletedOn: TODAY } as OriginalGoal },
    ],
  ])("needs no room and keeps its title: %s", (_what, asked, given) => {
    const mine = own({ title: "Run", pattern: "limit" });
    const { first, told } = plan(source({ ...given, activities: [] }, asked), [mine], full);
    expect(first).toMatchObject({ existing: null, title: "Run", startsOn: TODAY });
    expect(told).toEqual(["accepted", "accepted"]);
  });

  it.each<[string, object, Partial<KeyedGoal>]>([
    ["one that ends today", { endsOn: TODAY }, {}],
    [
      "one to be done by today",
      { pattern: "milestone", settings: { total: 5, unit: "x", by: TODAY } },
      {},
    ],
    ["one that is not done", {}, { original: { declaredCompletedOn: null } as OriginalGoal }],
  ])("needs room: %s", (_what, asked, given) => {
    const { goals, rows } = plan(source(given, asked), [own()], full);
    expect(goals).toEqual([]);
    const refused = { outcome: "refused", because: "too_many_active_goals" };
    expect(rows).toMatchObject([refused, refused]);
  });

  it("finds room where a goal of the person is over", () => {
    expect(plan(source(), [own({ endsOn: "2026-03-10" })], full).goals).toHaveLength(1);
  });

  it("gets a number where its title is taken, cut so that the number fits", () => {
    const title = "a".repeat(200);
    const mine = own({ title: title.toUpperCase(), pattern: "limit" });
    const { first, rows } = plan(source({}, { title }), [mine]);
    expect(first?.title).toBe(`${"a".repeat(196)} (2)`);
    expect(rows[0]).toMatchObject({ outcome: "adapted", because: "title_numbered" });
  });

  it("begins on its day, and keeps the reason for which it was adapted already", () => {
    const mine = own({ title: "Run", pattern: "limit" });
    const goal = source({ activities: [] }, { startsOn: "2026-02-02" });
    const nearest: ImportRow = { ...row, outcome: "adapted", because: "rolling_window" };
    const { goals, rows } = planImport(
      { goals: [goal], rows: [nearest] },
      { ...surroundings, goals: [mine] },
    );
    expect(goals[0]).toMatchObject({ title: "Run (2)", startsOn: "2026-02-02" });
    expect(rows).toEqual([nearest]);
    expect(nearest.because).toBe("rolling_window");
  });

  it("that goes into one that is there says so, whatever its row said before", () => {
    const nearest: ImportRow = { ...row, outcome: "adapted", because: "rolling_window" };
    const goals = [own({ title: "Run" })];
    const planned = planImport(
      { goals: [source()], rows: [nearest, row] },
      { ...surroundings, goals },
    );
    expect(planned.rows[0]).toMatchObject({ outcome: "adapted", because: "into_existing_goal" });
  });

  it("keeps a title that another only has in capitals", () => {
    const mine = own({ title: "STRASSE", pattern: "limit" });
    expect(plan(source({}, { title: "Straße" }), [mine]).first?.title).toBe("Straße");
  });

  it("may have no row of its own", () => {
    const { told } = plan(source({ row: null }), [own({ title: "Run" })]);
    expect(told).toEqual(["accepted", "accepted"]);
  });
});

describe("a log of the file", () => {
  it("that does not fit its goal is refused with the reason", () => {
    const { rows, counts } = plan(source({ activities: [{ ...log, day: "2026-03-13" }] }));
    expect(rows[1]).toMatchObject({ outcome: "refused", because: "day_too_late" });
    expect(counts).toMatchObject({ refused: 1, goals: 1, activities: 0 });
  });

  it("that was adapted is refused all the same when it is there already", () => {
    const rounded: ImportRow = { ...row, outcome: "adapted", because: "rounded" };
    const knownKeys = new Set(["log"]);
    const planned = planImport(
      { goals: [source()], rows: [row, rounded] },
      { ...surroundings, knownKeys },
    );
    expect(planned.rows[1]).toMatchObject({ outcome: "refused", because: "already_there" });
  });

  it("of Cairn's own export was held against its goal before", () => {
    const activities = [{ ...log, day: "2026-03-13", original: {} as never }];
    const { told, first } = plan(source({ activities }));
    expect(told).toEqual(["accepted", "accepted"]);
    expect(first?.activities).toEqual(activities);
  });

  it("leaves the rows that were read as they are", () => {
    const rows: ImportRow[] = [{ ...row }, { ...row }];
    planImport({ goals: [source()], rows }, { ...surroundings, knownKeys: new Set(["log"]) });
    expect(rows).toEqual([row, row]);
  });
});
