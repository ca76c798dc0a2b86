/** Every procedure over HTTP: its answer, its errors, and that nobody reaches another's things. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, call, ORIGIN, procedures, requestFor, send } from "../testing/http";
import { give } from "../testing/import-files";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { newSubscription, usePushKeys } from "../testing/push-service";
import { answerExport } from "./export-download";
import { handleTrpcRequest } from "./handler";

let town: Town;
beforeAll(async () => {
  usePushKeys({ toPrivate: false });
  town = await openTown();
});
afterAll(() => town.close());

const daily = { pattern: "recurring", settings: { period: "day", amount: 8, unit: "glasses" } };

interface Things {
  goalId: string;
  activityId: string;
  fileId: string;
  previewId: string;
  noticeId: string;
  endpoint: string;
  recommendationId: string;
  attachmentId: string;
}

const newBrowser = () => newSubscription(`https://push.example.com/${v7()}`);

async function thingsOf(person: Person): Promise<Things> {
  const goal = await call(person, "goals.create", { title: `Goal ${v7()}`, ...daily });
  const goalId = String(goal.value["goalId"]);
  const logged = await call(person, "activities.log", { goalId, clientKey: v7(), value: 1 });
  const { activityId } = logged.value["activity"] as Things;
  const fileId = await give(person, "date,goal,value\n2026-03-01,Read,1\n");
  const preview = await call(person, "imports.preview", { fileId });
  const noticeId = v7();
  await town.owner`insert into notices (id, user_id, goal_id, kind, facts)
    values (${noticeId}, ${person.userId}, ${goalId}, 'goalCompleted', '{}')`;
  const subscription = newBrowser();
  await call(person, "notifications.subscribePush", { subscription });
  const previewId = String(preview.value["previewId"]);
  const attached = await call(person, "activities.attach", {
    activityId,
    url: "https://a.example",
  });
  const recommended = await call(person, "recommendations.list", {});
  const [first] = recommended.value as unknown as Things[];
  return {
    ...{ goalId, activityId, fileId, previewId, noticeId },
    endpoint: subscription.endpoint,
    attachmentId: (attached.value["attachment"] as Things).attachmentId,
    recommendationId: first?.recommendationId ?? "",
  };
}

/** A good input of every procedure; those that take an id use it. `other` says what a stranger's id answers. */
const cases: Record<string, { input: (things: Things) => unknown; other?: string }> = {
  "goals.create": { input: () => ({ title: `Goal ${v7()}`, ...daily }) },
  "goals.list": { input: () => ({}) },
  "goals.byId": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.update": {
    input: ({ goalId }) => ({ goalId, version: 1, patch: { color: "#112233" } }),
    other: "GOAL_NOT_FOUND",
  },
  "goals.previewUpdate": {
    input: ({ goalId }) => ({
      goalId,
      effective: "always",
      patch: { settings: { period: "day", amount: 9, unit: "glasses" } },
    }),
    other: "GOAL_NOT_FOUND",
  },
  "goals.pause": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.resume": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.removePause": {
    input: ({ goalId }) => ({ goalId, from: TODAY, until: "2026-03-12" }),
    other: "GOAL_NOT_FOUND",
  },
  "progress.explain": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "progress.overview": { input: () => ({ from: "2026-03-01", to: TODAY }) },
  "goals.complete": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.reopen": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "activities.log": {
    input: ({ goalId }) => ({ goalId, clientKey: v7(), value: 2 }),
    other: "GOAL_NOT_FOUND",
  },
  "activities.logMany": {
    input: ({ goalId }) => ({ entries: [{ goalId, clientKey: v7(), value: 2 }] }),
  },
  "activities.list": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "activities.update": {
    input: ({ activityId }) => ({ activityId, version: 1, patch: { note: "a" } }),
    other: "ACTIVITY_NOT_FOUND",
  },
  "activities.remove": { input: ({ activityId }) => ({ activityId }), other: "ACTIVITY_NOT_FOUND" },
  "activities.restore": {
    input: ({ activityId }) => ({ activityId }),
    other: "ACTIVITY_NOT_FOUND",
  },
  "activities.attach": {
    input: ({ activityId }) => ({ activityId, url: "https://b.example" }),
    other: "ACTIVITY_NOT_FOUND",
  },
  "activities.detach": { input: ({ attachmentId }) => ({ attachmentId }), other: "NOT_FOUND" },
  "progress.today": { input: () => ({}) },
  "progress.byGoal": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "progress.history": {
    input: ({ goalId }) => ({ goalId, from: TODAY, to: TODAY }),
    other: "GOAL_NOT_FOUND",
  },
  "templates.list": { input: () => ({}) },
  "templates.start": { input: () => ({ templateId: "water" }) },
  "templates.save": {
    input: ({ goalId }) => ({ goalId, title: "Mine" }),
    other: "GOAL_NOT_FOUND",
  },
  "recommendations.list": { input: () => ({}) },
  "recommendations.dismiss": {
    input: ({ recommendationId }) => ({ recommendationId, reason: "Not now" }),
    other: "NOT_FOUND",
  },
  "recommendations.accept": {
    input: ({ recommendationId }) => ({ recommendationId }),
    other: "NOT_FOUND",
  },
  "notifications.list": { input: () => ({}) },
  "notifications.markRead": {
    input: ({ noticeId }) => ({ ids: [noticeId] }),
    other: "NOT_FOUND",
  },
  "notifications.markAllRead": { input: () => ({}) },
  "notifications.settings": { input: () => ({}) },
  "notifications.updateSettings": {
    input: () => ({ patch: { streak: { email: false }, quietHours: null } }),
  },
  "notifications.subscribePush": { input: () => ({ subscription: newBrowser() }) },
  "notifications.unsubscribePush": {
    input: ({ endpoint }) => ({ endpoint }),
    other: "NOT_FOUND",
  },
  "profile.get": { input: () => ({}) },
  "profile.update": { input: () => ({ eveningHour: 19 }) },
  "imports.preview": { input: ({ fileId }) => ({ fileId }), other: "NOT_FOUND" },
  "imports.rows": { input: ({ previewId }) => ({ previewId }), other: "NOT_FOUND" },
  "imports.commit": { input: ({ previewId }) => ({ previewId }), other: "NOT_FOUND" },
  "imports.status": {
    input: ({ previewId }) => ({ importId: previewId }),
    other: "NOT_FOUND",
  },
  "imports.rollback": {
    input: ({ previewId }) => ({ importId: previewId }),
    other: "NOT_FOUND",
  },
  "imports.list": { input: () => ({}) },
  "goals.sharing": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.share": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.unshare": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.archive": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.restore": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
  "goals.remove": { input: ({ goalId }) => ({ goalId }), other: "GOAL_NOT_FOUND" },
};

/** All rows that belong to somebody, as one text. */
async function everythingOf({ userId }: Person): Promise<string> {
  const rows =
    await town.owner`select (select json_agg(g order by id) from goals g where user_id = ${userId}) as goals,
    (select json_agg(a order by id) from activities a where user_id = ${userId}) as activities,
    (select json_agg(t order by id) from attachments t where user_id = ${userId}) as attached,
    (select json_agg(p order by id) from pauses p where user_id = ${userId}) as pauses,
    (select json_agg(n order by id) from notices n where user_id = ${userId}) as notices,
    (select json_agg(s order by id) from push_subscriptions s where user_id = ${userId}) as devices,
    (select json_agg(t order by goal_id, day) from daily_totals t where user_id = ${userId}) as totals`;
  return JSON.stringify(rows);
}

describe("every procedure", () => {
  it("is in this test's table", () => {
    const forEverybody = [...procedures.keys()].filter((path) => !path.startsWith("ops."));
    expect(Object.keys(cases).sort()).toEqual(forEverybody.sort());
  });

  it("answers a good input, uncached", async () => {
    const ada = await town.addPerson();
    const things = await thingsOf(ada);
    for (const [path, { input }] of Object.entries(cases)) {
      if (path === "goals.remove") await call(ada, "goals.archive", { goalId: things.goalId });
      const { status, headers, error } = await call(ada, path, input(things));
      expect({ path, status, error }).toEqual({ path, status: 200, error: undefined });
      expect(headers.get("cache-control")).toBe("private, no-store");
    }
  });

  it("refuses strangers, unknown keys and the wrong method", async () => {
    const ada = await town.addPerson();
    const things = await thingsOf(ada);
    for (const [path, { input }] of Object.entries(cases)) {
      const good = input(things) as object;
      const stranger = await call({ ...ada, userId: null }, path, good);
      expect({ path, status: stranger.status }).toEqual({ path, status: 401 });
      const unknown = await call(ada, path, { ...good, surprise: 1 });
      expect({ path, status: unknown.status }).toEqual({ path, status: 400 });
      const swapped = procedures.get(path) === "query" ? "mutation" : "query";
      const wrong = await send(ada, requestFor(path, good, swapped));
      expect({ path, status: wrong.status }).toEqual({ path, status: 405 });
    }
  });

  it("does not let anybody see or change another's things", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const things = await thingsOf(ada);
    const before = await everythingOf(ada);
    for (const [path, { input, other }] of Object.entries(cases)) {
      const { error, value } = await call(bob, path, input(things));
      if (other) expect({ path, appCode: error?.data.appCode }).toEqual({ path, appCode: other });
      expect(JSON.stringify(value)).not.toContain(things.activityId);
      expect(JSON.stringify(value)).not.toContain(things.noticeId);
      expect(JSON.stringify(value)).not.toContain(things.endpoint);
    }
    expect(await everythingOf(ada)).toBe(before);
  });
});

describe("errors", () => {
  it("carry codes and reasons, and no prose", async () => {
    const ada = await town.addPerson();
    const { error, status } = await call(ada, "goals.create", { title: "", ...daily });
    expect(status).toBe(400);
    expect(error.data).toMatchObject({
      code: "BAD_REQUEST",
      httpStatus: 400,
      appCode: "GOAL_VALIDATION",
      details: { title: ["too_short"] },
      requestId: "test-request",
    });
  });

  it.each([
    ["goals.list", { limit: 0 }, "GOAL_VALIDATION"],
    ["goals.list", { limit: 101 }, "GOAL_VALIDATION"],
    ["goals.list", { cursor: "foreign" }, "GOAL_VALIDATION"],
    ["activities.list", { cursor: "W10" }, "ACTIVITY_VALIDATION"],
    ["activities.list", { search: "a\0b" }, "ACTIVITY_VALIDATION"],
    ["notifications.list", { cursor: "W10" }, null],
    ["notifications.markRead", { ids: [] }, null],
    ["notifications.updateSettings", { patch: { streak: { pigeon: true } } }, null],
    ["notifications.subscribePush", { subscription: newSubscription("https://10.0.0.1/a") }, null],
    ["notifications.subscribePush", { subscription: newSubscription("https://db/a") }, null],
    ["notifications.subscribePush", { subscription: newSubscription("http://a.example/") }, null],
    ["profile.update", { dayStartHour: 13 }, null],
    ["profile.update", { name: "a\0" }, null],
    [
      "templates.start",
      { templateId: "water", answers: { settings: { amount: -1 } } },
      "GOAL_VALIDATION",
    ],
  ])("answer %s %j with BAD_REQUEST", async (path, input, appCode) => {
    const { error } = await call(await town.addPerson(), path, input);
    expect(error.data).toMatchObject({ code: "BAD_REQUEST", appCode });
  });

  it("say nothing of what went wrong inside", async () => {
    const ada = await town.addPerson();
    const { error, status } = await call({ ...ada, userId: v7() }, "profile.get", {});
    expect(status).toBe(500);
    expect(error).toMatchObject({
      message: "INTERNAL_SERVER_ERROR",
      data: { appCode: null, details: {} },
    });
    expect(JSON.stringify(error)).not.toMatch(/select|profile without|stack| at /);
  });

  it("refuse unreadable bodies and batches of more than 10", async () => {
    const ada = await town.addPerson();
    const headers = { "content-type": "application/json" };
    const address = `${ORIGIN}/api/trpc/profile.update`;
    const unreadable = await send(
      ada,
      new Request(address, { method: "POST", headers, body: "{" }),
    );
    expect(unreadable.error.data).toMatchObject({ code: "BAD_REQUEST", appCode: null });
    const paths = Array.from({ length: 11 }, () => "profile.get").join(",");
    const batch = await handleTrpcRequest(
      new Request(`${ORIGIN}/api/trpc/${paths}?batch=1&input={}`),
      async () => ada,
    );
    expect(batch.status).toBe(400);
  });
});

describe("exports", () => {
  const ask = (caller: Caller, address: string) =>
    answerExport(new Request(`${ORIGIN}/api/exports/${address}`), async () => caller);

  it("hold everything in JSON and a row a counted activity in CSV", async () => {
    const ada = await town.addPerson();
    const { goalId, activityId } = await thingsOf(ada);
    const other = await thingsOf(ada);
    await call(ada, "activities.remove", { activityId });
    await call(ada, "goals.archive", { goalId });
    const json = await ask(ada, "json");
    expect(json.headers.get("content-disposition")).toBe(
      `attachment; filename="cairn-${TODAY}.json"`,
    );
    const read = await json.json();
    expect(read.goals).toHaveLength(2);
    expect(read.activities.map((each: Things) => each.activityId).sort()).toEqual(
      [activityId, other.activityId].sort(),
    );
    const csv = await (await ask(ada, "csv")).text();
    expect(csv.split("\r\n")).toHaveLength(3);
    const chosen = await (await ask(ada, `json?goalId=${goalId}`)).json();
    expect(chosen.goals).toHaveLength(1);
  });

  it("refuse strangers and days that do not exist", async () => {
    const ada = await town.addPerson();
    expect((await ask({ ...ada, userId: null }, "json")).status).toBe(401);
    const bad = await ask(ada, "csv?from=2026-02-30");
    expect({ status: bad.status, body: await bad.json() }).toMatchObject({
      status: 400,
      body: { code: "BAD_REQUEST" },
    });
    expect((await ask(ada, "json?from=2026-03-02&to=2026-03-01")).status).toBe(400);
  });

  it("show nobody another's goals", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const { goalId } = await thingsOf(ada);
    const read = await (await ask(bob, `json?goalId=${goalId}`)).json();
    expect({ goals: read.goals, activities: read.activities }).toEqual({
      goals: [],
      activities: [],
    });
  });
});
