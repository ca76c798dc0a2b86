/** What the engine takes from an app at sync, and what it refuses. */
import type { Inngest, InngestFunction } from "inngest";
import { expect, onTestFinished, test } from "vitest";
import { createTestDatabase } from "../testing/database";
import {
  eventKey,
  type Fault,
  freePort,
  openToyApp,
  servePath,
  signingKey,
} from "../testing/toy-app";
import { virtualClock } from "./clock";
import { startJobEngine } from "./main";

type Options = Parameters<Inngest["createFunction"]>[0];

const nothing = "http://127.0.0.1:1";
const plain = (client: Inngest) => [
  client.createFunction({ id: "plain", triggers: { event: "a/b" } }, async () => 1),
];

async function startEngine(appUrl: string, key = signingKey) {
  const database = await createTestDatabase();
  const clock = virtualClock(Date.now());
  const troubles: string[] = [];
  const engine = await startJobEngine({
    databaseUrl: database.ownerUrl,
    appUrl,
    servePath,
    signingKey: key,
    eventKey,
    port: 0,
    clock,
    trouble: (what, error) => troubles.push(`${what}: ${String(error)}`),
  });
  onTestFinished(async () => {
    await engine.stop(0);
    await database.drop();
  });
  return { engine, clock, troubles };
}

async function startApp(
  functions: (client: Inngest) => InngestFunction.Any[],
  fault: Fault = null,
  port = 0,
) {
  const app = await openToyApp(nothing, functions, port);
  app.fault = () => fault;
  onTestFinished(() => app.close());
  return app;
}

test.each<[string, Partial<Options>]>([
  ["batchEvents", { batchEvents: { maxSize: 10, timeout: "5s" } }],
  ["debounce", { debounce: { period: "5s" } }],
  ["priority", { priority: { run: "event.data.rank" } }],
  ["rateLimit", { rateLimit: { limit: 1, period: "1h" } }],
  ["cancelOn", { cancelOn: [{ event: "a/stop" }] }],
  ["singleton", { singleton: { mode: "skip" } }],
  ["timeouts", { timeouts: { finish: "1h" } }],
  ["throttle.burst", { throttle: { limit: 1, period: "1m", burst: 5 } }],
  ["concurrency.scope", { concurrency: { limit: 1, scope: "account", key: '"mail"' } }],
  ["concurrency.key", { concurrency: { limit: 1, key: "size(event.data.list)" } }],
  ["a time zone in cron", { triggers: { cron: "TZ=Europe/Paris 0 12 * * *" } }],
  ["if in a trigger", { triggers: { event: "a/b", if: "event.data.n > 5" } }],
  ["a function without triggers", { triggers: [] }],
])("An app that uses %s is refused by that name", async (name, options) => {
  const app = await startApp((client) => [
    client.createFunction(
      { id: "fancy", triggers: { event: "a/b" }, ...options } as Options,
      async () => 1,
    ),
  ]);
  const { engine, troubles } = await startEngine(app.url);
  await expect(engine.synced).rejects.toThrow(`toy-fancy: ${name}`);
  await expect.poll(() => troubles.length).toBeGreaterThan(0);
  const sent = await fetch(`${engine.url}/e/${eventKey}`, {
    method: "POST",
    body: JSON.stringify({ name: "a/b" }),
  });
  expect(sent.status).toBe(503);
});

test.each<Fault>(["unsign", "forge"])(
  "A sync answer that is spoilt by %s is refused",
  async (fault) => {
    const app = await startApp(plain, fault);
    const { engine } = await startEngine(app.url);
    await expect(engine.synced).rejects.toThrow("not signed");
  },
);

test("An app with another signing key is refused", async () => {
  const app = await startApp(plain);
  const { engine } = await startEngine(app.url, `signkey-test-${"ab".repeat(32)}`);
  await expect(engine.synced).rejects.toThrow("does not accept the signing key");
});

test("An app that comes up after the engine is synced then", async () => {
  const port = await freePort();
  const { engine, clock } = await startEngine(`http://127.0.0.1:${port}`);
  const app = await startApp(plain, null, port);
  await expect
    .poll(async () => {
      await clock.advance(1000);
      return app.calls.length;
    })
    .toBeGreaterThan(0);
  await engine.synced;
});

test("A function the app no longer has starts no more runs", async () => {
  const port = await freePort();
  const first = await openToyApp(nothing, plain, port);
  const { engine, clock } = await startEngine(`http://127.0.0.1:${port}`);
  await engine.synced;
  await first.close();
  await startApp(
    (client) => [client.createFunction({ id: "new", triggers: { event: "c/d" } }, async () => 1)],
    null,
    port,
  );
  await clock.advance(61_000);
  const body = JSON.stringify([{ name: "a/b" }, { name: "c/d" }]);
  await fetch(`${engine.url}/e/${eventKey}`, { method: "POST", body });
  await engine.tick();
  const headers = { authorization: `Bearer ${signingKey}` };
  const { runs } = await (await fetch(`${engine.url}/runs`, { headers })).json();
  expect(runs.map((run: { functionId: string }) => run.functionId)).toEqual(["toy-new"]);
});

test("An engine asked to listen beyond loopback does not start", async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const settings = {
    databaseUrl: database.ownerUrl,
    appUrl: nothing,
    servePath,
    signingKey,
    eventKey,
  };
  await expect(startJobEngine({ ...settings, port: 0, host: "0.0.0.0" })).rejects.toThrow(
    "loopback",
  );
});
