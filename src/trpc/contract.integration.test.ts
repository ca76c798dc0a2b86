/** Every procedure over HTTP: its answer, its errors, and that nobody reaches another's things. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, call, ORIGIN, procedures, requestFor, send } from "../testing/http";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { cases, daily, type Things, thingsOf } from "../testing/procedure-inputs";
import { newSubscription, usePushKeys } from "../testing/push-service";
import { answerExport } from "./export-download";
import { handleTrpcRequest } from "./handler";

let town: Town;
beforeAll(async () => {
  usePushKeys({ toPrivate: false });
  town = await openTown();
});
afterAll(() => town.close());

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
    const things = await thingsOf(ada, town.owner);
    for (const [path, { input }] of Object.entries(cases)) {
      if (path === "goals.remove") await call(ada, "goals.archive", { goalId: things.goalId });
      const { status, headers, error } = await call(ada, path, input(things));
      expect({ path, status, error }).toEqual({ path, status: 200, error: undefined });
      expect(headers.get("cache-control")).toBe("private, no-store");
    }
  });

  it("refuses strangers, unknown keys and the wrong method", async () => {
    const ada = await town.addPerson();
    const things = await thingsOf(ada, town.owner);
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
    const things = await thingsOf(ada, town.owner);
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
    const { goalId, activityId } = await thingsOf(ada, town.owner);
    const other = await thingsOf(ada, town.owner);
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
    const { goalId } = await thingsOf(ada, town.owner);
    const read = await (await ask(bob, `json?goalId=${goalId}`)).json();
    expect({ goals: read.goals, activities: read.activities }).toEqual({
      goals: [],
      activities: [],
    });
  });
});
