/** Every appCode there is so far, each with the requests that raise it over HTTP. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { addDays } from "../domain/local-date";
import { call } from "../testing/http";
import { give } from "../testing/import-files";
import { openTown, type Person, TODAY, type Town } from "../testing/people";

const MOST_GOALS = 3;

let town: Town;
beforeAll(async () => {
  vi.stubEnv("MAX_ACTIVE_GOALS", String(MOST_GOALS));
  town = await openTown();
});
afterAll(() => town.close());

const settings = { period: "day", amount: 1, unit: "times" };
const daily = (title = `Goal ${v7()}`) => ({ title, pattern: "recurring", settings });
const milestone = {
  title: "Run",
  pattern: "milestone",
  settings: { total: 5, by: addDays(TODAY, 1), unit: "km" },
};

async function made(person: Person, goal: object = daily()): Promise<string> {
  const { value } = await call(person, "goals.create", goal);
  return String(value["goalId"]);
}

const entry = (goalId: string, input: object = {}) => ({
  goalId,
  clientKey: v7(),
  value: 1,
  ...input,
});

async function logged(person: Person, goalId: string): Promise<string> {
  const { value } = await call(person, "activities.log", entry(goalId));
  return (value["activity"] as { activityId: string }).activityId;
}

async function finished(person: Person): Promise<string> {
  const goalId = await made(person, milestone);
  await call(person, "activities.log", entry(goalId, { value: 5 }));
  return goalId;
}

async function archived(person: Person): Promise<string> {
  const goalId = await made(person);
  await call(person, "goals.archive", { goalId });
  return goalId;
}

type Asked = [path: string, input: unknown];
type Case = [appCode: string, code: string, when: string, ask: (ada: Person) => Promise<Asked>];

const cases: Case[] = [
  ["GOAL_NOT_FOUND", "NOT_FOUND", "a goal is absent", async () => ["goals.byId", { goalId: v7() }]],
  [
    "GOAL_NOT_FOUND",
    "NOT_FOUND",
    "a goal is someone else's",
    async () => {
      return ["activities.log", entry(await made(await town.addPerson()))];
    },
  ],
  [
    "ACTIVITY_NOT_FOUND",
    "NOT_FOUND",
    "an activity is absent",
    async () => ["activities.remove", { activityId: v7() }],
  ],
  [
    "ACTIVITY_NOT_FOUND",
    "NOT_FOUND",
    "an activity is someone else's",
    async () => {
      const bob = await town.addPerson();
      const activityId = await logged(bob, await made(bob));
      return ["activities.update", { activityId, version: 1, patch: { note: "a" } }];
    },
  ],
  [
    "NOT_FOUND",
    "NOT_FOUND",
    "a template is absent",
    async () => ["templates.start", { templateId: "nothing" }],
  ],
  [
    "NOT_FOUND",
    "NOT_FOUND",
    "an import is absent",
    async () => ["imports.rollback", { importId: v7() }],
  ],
  [
    "GOAL_VALIDATION",
    "BAD_REQUEST",
    "a goal breaks its schema",
    async () => ["goals.create", { ...daily(), title: "" }],
  ],
  [
    "GOAL_VALIDATION",
    "BAD_REQUEST",
    "a title is taken",
    async (ada) => {
      await made(ada, daily("Read"));
      return ["goals.create", daily(" READ ")];
    },
  ],
  [
    "GOAL_VALIDATION",
    "BAD_REQUEST",
    "a last day is in the past",
    async () => ["goals.create", { ...daily(), startsOn: "2026-01-01", endsOn: "2026-02-01" }],
  ],
  [
    "GOAL_VALIDATION",
    "BAD_REQUEST",
    "a goal that is not archived is removed",
    async (ada) => ["goals.remove", { goalId: await made(ada) }],
  ],
  [
    "ACTIVITY_VALIDATION",
    "BAD_REQUEST",
    "an activity breaks its schema",
    async (ada) => ["activities.log", entry(await made(ada), { clientKey: "x" })],
  ],
  [
    "ACTIVITY_VALIDATION",
    "BAD_REQUEST",
    "a day has begun nowhere yet",
    async (ada) => ["activities.log", entry(await made(ada), { day: addDays(TODAY, 2) })],
  ],
  [
    "ACTIVITY_VALIDATION",
    "BAD_REQUEST",
    "a draft is logged on",
    async (ada) => ["activities.log", entry(await made(ada, { ...daily(), status: "draft" }))],
  ],
  [
    "ACTIVITY_VALIDATION",
    "BAD_REQUEST",
    "nothing is logged",
    async (ada) => ["activities.log", entry(await made(ada), { value: 0 })],
  ],
  [
    "INVALID_GOAL_PATTERN",
    "BAD_REQUEST",
    "a milestone is skipped",
    async (ada) => {
      return [
        "activities.log",
        { ...entry(await made(ada, milestone), { kind: "skipped" }), value: undefined },
      ];
    },
  ],
  [
    "INVALID_GOAL_PATTERN",
    "BAD_REQUEST",
    "a log turns into a kind that the pattern lacks",
    async (ada) => {
      const activityId = await logged(ada, await made(ada, milestone));
      return ["activities.update", { activityId, version: 1, patch: { kind: "partial" } }];
    },
  ],
  [
    "INVALID_DATE_RANGE",
    "BAD_REQUEST",
    "a range ends before it begins",
    async (ada) => ["progress.history", { goalId: await made(ada), from: TODAY, to: "2026-03-01" }],
  ],
  [
    "INVALID_DATE_RANGE",
    "BAD_REQUEST",
    "a range is longer than ten years",
    async () => ["progress.overview", { from: "2010-01-01", to: TODAY }],
  ],
  [
    "INVALID_DATE_RANGE",
    "BAD_REQUEST",
    "a day is ahead",
    async (ada) => ["progress.byGoal", { goalId: await made(ada), on: addDays(TODAY, 1) }],
  ],
  [
    "INVALID_DATE_RANGE",
    "BAD_REQUEST",
    "a pause is empty",
    async (ada) => ["goals.pause", { goalId: await made(ada), from: TODAY, until: TODAY }],
  ],
  [
    "GOAL_QUOTA_EXCEEDED",
    "UNPROCESSABLE_CONTENT",
    "there are as many goals as there may be",
    async (ada) => {
      for (let count = 0; count < MOST_GOALS; count++) await made(ada);
      return ["goals.create", daily()];
    },
  ],
  [
    "GOAL_QUOTA_EXCEEDED",
    "UNPROCESSABLE_CONTENT",
    "an archived goal comes back beyond the quota",
    async (ada) => {
      const goalId = await archived(ada);
      for (let count = 0; count < MOST_GOALS; count++) await made(ada);
      return ["goals.restore", { goalId }];
    },
  ],
  [
    "GOAL_ALREADY_COMPLETED",
    "CONFLICT",
    "a completed goal is logged on",
    async (ada) => ["activities.log", entry(await finished(ada))],
  ],
  [
    "GOAL_ALREADY_COMPLETED",
    "CONFLICT",
    "a completed goal is asked for something else",
    async (ada) => {
      const patch = { settings: { ...milestone.settings, total: 6 } };
      return ["goals.update", { goalId: await finished(ada), version: 1, patch }];
    },
  ],
  [
    "GOAL_ARCHIVED",
    "CONFLICT",
    "an archived goal is logged on",
    async (ada) => ["activities.log", entry(await archived(ada))],
  ],
  [
    "GOAL_ARCHIVED",
    "CONFLICT",
    "an archived goal is paused",
    async (ada) => ["goals.pause", { goalId: await archived(ada) }],
  ],
  [
    "GOAL_SYNC",
    "CONFLICT",
    "a goal is edited from a stale copy",
    async (ada) => {
      const goalId = await made(ada);
      const change = { goalId, version: 1, patch: { color: "#112233" } };
      await call(ada, "goals.update", change);
      return ["goals.update", change];
    },
  ],
  [
    "GOAL_SYNC",
    "CONFLICT",
    "an activity is edited from a stale copy",
    async (ada) => {
      const change = {
        activityId: await logged(ada, await made(ada)),
        version: 1,
        patch: { note: "a" },
      };
      await call(ada, "activities.update", change);
      return ["activities.update", change];
    },
  ],
  [
    "ATTACHMENT_UPLOAD",
    "BAD_REQUEST",
    "a file for import is damaged",
    async (ada) => {
      return [
        "imports.preview",
        { fileId: await give(ada, new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])) },
      ];
    },
  ],
];

const statuses: Record<string, number> = {
  NOT_FOUND: 404,
  BAD_REQUEST: 400,
  UNPROCESSABLE_CONTENT: 422,
  CONFLICT: 409,
};

describe("appCodes", () => {
  it.each(cases)("%s comes as %s when %s", async (appCode, code, _when, ask) => {
    const ada = await town.addPerson();
    const [path, input] = await ask(ada);
    const { status, error } = await call(ada, path, input);
    expect(status).toBe(statuses[code]);
    expect(error.message).toBe(appCode);
    expect(error.data).toMatchObject({ appCode, code, path, requestId: "test-request" });
    expect(
      Object.values(error.data.details)
        .flat()
        .every((reason) => /^[a-z_]+$/.test(String(reason))),
    ).toBe(true);
    expect("current" in error.data).toBe(appCode === "GOAL_SYNC");
  });
});
