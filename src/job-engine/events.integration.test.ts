/** How events and crons start runs: once, within their limits, and only for those who may send. */
import type { Inngest } from "inngest";
import { expect, test } from "vitest";
import { type Bench, openBench } from "../testing/job-bench";
import { eventKey, signingKey } from "../testing/toy-app";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

function noting(seen: string[]) {
  return (client: Inngest) => [
    client.createFunction({ id: "note", triggers: { event: "a/b" } }, async ({ event }) => {
      seen.push(event.data.name);
    }),
  ];
}

function post(bench: Bench, key: string, body: unknown, headers: Record<string, string> = {}) {
  const options = { method: "POST", body: JSON.stringify(body), headers };
  return fetch(`${bench.engine.url}/e/${key}`, options);
}

test("An event id starts a function once in 24 hours, and again after them", async () => {
  const seen: string[] = [];
  const bench = await openBench(noting(seen));
  await bench.send("a/b", { name: "first" }, "id-1");
  await bench.send("a/b", { name: "repeated" }, "id-1");
  await bench.advance(24 * hour - second);
  await bench.send("a/b", { name: "late" }, "id-1");
  expect(seen).toEqual(["first"]);
  await bench.advance(second);
  await bench.send("a/b", { name: "next day" }, "id-1");
  expect(seen).toEqual(["first", "next day"]);
});

test("An event id repeated within one request starts one run", async () => {
  const seen: string[] = [];
  const bench = await openBench(noting(seen));
  const event = { name: "a/b", id: "same", data: { name: "one" } };
  await bench.app.client.send([event, event, { ...event, id: "other" }]);
  await bench.engine.tick();
  expect(seen).toHaveLength(2);
});

test("A sender that repeats a request with its seed gets the same ids and starts nothing new", async () => {
  const seen: string[] = [];
  const bench = await openBench(noting(seen));
  const headers = { "x-inngest-event-id-seed": "1764000000000,c2VlZA==" };
  const body = [{ name: "a/b", data: { name: "one" } }];
  const answers = [];
  for (let round = 0; round < 2; round += 1) {
    answers.push(await (await post(bench, eventKey, body, headers)).json());
  }
  await bench.engine.tick();
  expect(answers[0]).toEqual(answers[1]);
  expect(seen).toEqual(["one"]);
});

test("sendEvent in a step fans out to every function that listens", async () => {
  const seen: string[] = [];
  const bench = await openBench((client) => [
    client.createFunction({ id: "source", triggers: { event: "a/b" } }, async ({ step }) => {
      const names = ["x", "y", "z"];
      const { ids } = await step.sendEvent(
        "fan out",
        names.map((name) => ({ name: "c/d", data: { name } })),
      );
      return ids.length;
    }),
    ...["left", "right"].map((id) =>
      client.createFunction({ id, triggers: { event: "c/d" } }, async ({ event }) => {
        seen.push(`${id} ${event.data.name}`);
      }),
    ),
  ]);
  await bench.send("a/b");
  await bench.engine.tick();
  expect(seen.sort()).toEqual(["left x", "left y", "left z", "right x", "right y", "right z"]);
  const source = (await bench.runs()).find((run) => run.function_id === "toy-source");
  expect(source?.output).toEqual({ data: 3 });
});

test("A cron fires once per minute slot, also when ticks are missed or doubled", async () => {
  const slots: number[] = [];
  const bench = await openBench((client) => [
    client.createFunction(
      { id: "minutely", triggers: { cron: "* * * * *" } },
      async ({ event }) => {
        slots.push(Number(event.ts));
      },
    ),
  ]);
  const other = await bench.startEngine();
  const start = bench.clock.now();
  for (const wait of [61, 1, 30, 0, 0, 300, 2, 59, 601, 60].map((seconds) => seconds * second)) {
    await Promise.all([bench.advance(wait), other.tick()]);
    await Promise.all([bench.engine.tick(), other.tick()]);
  }
  const first = Math.floor(start / minute) + 1;
  const last = Math.floor(bench.clock.now() / minute);
  const expected = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * minute);
  expect(slots.sort((a, b) => a - b)).toEqual(expected);
});

test("A cron missed while the engine was down for long fires its newest slot", async () => {
  const slots: string[] = [];
  const bench = await openBench((client) => [
    client.createFunction({ id: "daily", triggers: { cron: "0 0 * * *" } }, async ({ event }) => {
      slots.push(new Date(Number(event.ts)).toISOString().slice(11));
    }),
  ]);
  await bench.engine.stop();
  await bench.clock.advance(5 * 24 * hour + 3 * hour);
  bench.engine = await bench.startEngine();
  await bench.engine.tick();
  expect(slots).toEqual(["00:00:00.000Z"]);
});

test("A concurrency limit, whole or by key, is never exceeded, and all runs complete", async () => {
  const now = new Map<string, number>();
  const most = new Map<string, number>();
  const work = async (name: string) => {
    now.set(name, (now.get(name) ?? 0) + 1);
    most.set(name, Math.max(most.get(name) ?? 0, now.get(name) ?? 0));
    await new Promise((resolve) => setTimeout(resolve, 60));
    now.set(name, (now.get(name) ?? 0) - 1);
  };
  const bench = await openBench((client) => [
    client.createFunction({ id: "whole", concurrency: 3, triggers: { event: "a/b" } }, ({ step }) =>
      step.run("work", () => work("whole")),
    ),
    client.createFunction(
      {
        id: "keyed",
        concurrency: { limit: 1, key: "event.data.person" },
        triggers: { event: "a/b" },
      },
      ({ event, step }) => step.run("work", () => work(`person ${event.data.person}`)),
    ),
  ]);
  const events = Array.from({ length: 12 }, (_, index) => ({
    name: "a/b",
    data: { person: index % 3 },
  }));
  await bench.app.client.send(events);
  await bench.engine.tick();
  const { whole = 0, ...people } = Object.fromEntries(most);
  expect(people).toEqual({ "person 0": 1, "person 1": 1, "person 2": 1 });
  expect(whole).toBeGreaterThan(1);
  expect(whole).toBeLessThanOrEqual(3);
  const runs = await bench.runs();
  expect(runs.filter(({ status }) => status === "completed")).toHaveLength(24);
});

test("A throttle spreads the starts over its periods and loses none", async () => {
  const seen: string[] = [];
  const bench = await openBench((client) => [
    client.createFunction(
      { id: "slow", throttle: { limit: 2, period: "1m" }, triggers: { event: "a/b" } },
      async ({ event }) => {
        seen.push(event.data.name);
      },
    ),
  ]);
  const names = ["1", "2", "3", "4", "5"];
  await bench.app.client.send(names.map((name) => ({ name: "a/b", data: { name } })));
  await bench.engine.tick();
  const counts = [seen.length];
  for (let round = 0; round < 3; round += 1) {
    await bench.advance(minute);
    counts.push(seen.length);
  }
  expect(counts).toEqual([2, 4, 5, 5]);
});

test("An idempotency key starts a function once in 24 hours", async () => {
  const seen: string[] = [];
  const bench = await openBench((client) => [
    client.createFunction(
      { id: "once", idempotency: "event.data.order", triggers: { event: "a/b" } },
      async ({ event }) => {
        seen.push(event.data.name);
      },
    ),
  ]);
  await bench.send("a/b", { order: 1, name: "first" });
  await bench.send("a/b", { order: 1, name: "again" });
  await bench.send("a/b", { order: 2, name: "other" });
  expect(seen).toEqual(["first", "other"]);
});

test("Wrong keys, reserved names and broken bodies are refused", async () => {
  const bench = await openBench(noting([]));
  expect((await post(bench, "wrong", { name: "a/b" })).status).toBe(401);
  expect((await post(bench, eventKey, { name: "inngest/function.failed" })).status).toBe(400);
  expect((await post(bench, eventKey, { data: {} })).status).toBe(400);
  expect((await post(bench, eventKey, "text")).status).toBe(400);
  expect((await post(bench, eventKey, [{ name: "a/b" }, { name: "" }])).status).toBe(400);
  expect(await bench.runs()).toEqual([]);
});

test("The list of runs asks for the signing key and shows steps, states and times", async () => {
  const bench = await openBench((client) => [
    client.createFunction({ id: "nap", triggers: { event: "a/b" } }, async ({ step }) => {
      await step.run("before", () => "secret value");
      await step.sleep("nap", "1h");
    }),
  ]);
  await bench.send("a/b", { secret: "hidden" });
  const url = `${bench.engine.url}/runs?limit=10`;
  expect((await fetch(url)).status).toBe(401);
  const answer = await fetch(url, { headers: { authorization: `Bearer ${signingKey}` } });
  const text = await answer.text();
  expect(text).not.toMatch(/secret value|hidden/);
  const { runs } = JSON.parse(text);
  expect(runs).toHaveLength(1);
  expect(runs[0]).toMatchObject({ functionId: "toy-nap", status: "running", eventName: "a/b" });
  expect(runs[0].steps).toMatchObject([
    { name: "before", status: "completed", attempts: 1 },
    { name: "nap", status: "sleeping" },
  ]);
});

test("Finished runs are forgotten after seven days, waiting ones are not", async () => {
  const bench = await openBench((client) => [
    client.createFunction({ id: "quick", triggers: { event: "a/b" } }, async () => 1),
    client.createFunction({ id: "slow", triggers: { event: "a/b" } }, ({ step }) =>
      step.sleep("long", "30d"),
    ),
  ]);
  await bench.send("a/b");
  await bench.advance(7 * 24 * hour - hour);
  expect(await bench.runs()).toHaveLength(2);
  await bench.advance(2 * hour);
  const left = (await bench.runs()).map((run) => run.function_id);
  expect(left).toEqual(["toy-slow"]);
});

test("Texts that Postgres cannot hold, and ids of any length, harm nothing", async () => {
  const odd = "\0 \ud800 \u{1f600}";
  const bench = await openBench((client) => [
    client.createFunction(
      { id: "odd", idempotency: "event.data.odd", triggers: { event: "a/b" } },
      async ({ event, step }) => step.run(`odd ${odd}`, () => event.data.odd),
    ),
  ]);
  const data = { odd };
  for (const id of ["\0", "x".repeat(100_000), "\0"]) await bench.send("a/b", data, id);
  const runs = await bench.runs();
  expect(runs.map(({ status }) => status)).toEqual(["completed"]);
  expect(runs[0]?.output).toEqual({ data: JSON.parse(JSON.stringify(odd)) });
  const headers = { authorization: `Bearer ${signingKey}` };
  expect((await fetch(`${bench.engine.url}/runs`, { headers })).status).toBe(200);
});
