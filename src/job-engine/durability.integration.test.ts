/** What kills, lost replies and repeated ones do to runs: nothing is lost, nothing ends twice. */
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Inngest } from "inngest";
import { expect, onTestFinished, test } from "vitest";
import { type Bench, openBench } from "../testing/job-bench";
import { eventKey, freePort, openToyApp, signingKey } from "../testing/toy-app";
import { openCatalog } from "./catalog";
import { acceptEvents } from "./events";

const second = 1000;
const lease = 31 * second;

/** Two steps whose effects are counted. */
function counting(effects: string[]) {
  return (client: Inngest) => [
    client.createFunction({ id: "two", triggers: { event: "a/b" } }, async ({ step }) => {
      await step.run("first", () => effects.push("first"));
      await step.run("second", () => effects.push("second"));
      return "end";
    }),
  ];
}

async function expectOneCompleted(bench: Bench): Promise<void> {
  const runs = await bench.runs();
  expect(runs.map(({ status }) => status)).toEqual(["completed"]);
  expect(await bench.sql`select 1 from jobs.tasks`).toHaveLength(0);
}

test("A sleep survives a restart of the engine", async () => {
  const effects: string[] = [];
  const bench = await openBench((client) => [
    client.createFunction({ id: "nap", triggers: { event: "a/b" } }, async ({ step }) => {
      await step.run("before", () => effects.push("before"));
      await step.sleep("nap", "1h");
      await step.run("after", () => effects.push("after"));
    }),
  ]);
  await bench.send("a/b");
  await bench.engine.stop();
  bench.engine = await bench.startEngine();
  expect(effects).toEqual(["before"]);
  await bench.advance(3600 * second);
  expect(effects).toEqual(["before", "after"]);
  await expectOneCompleted(bench);
});

test("A reply lost after the step ran makes the step run again, and the run completes", async () => {
  for (const lost of [0, 1, 2]) {
    const effects: string[] = [];
    const bench = await openBench(counting(effects));
    let replies = 0;
    bench.app.fault = ({ method }) => (method === "POST" && replies++ === lost ? "drop" : null);
    await bench.send("a/b");
    expect((await bench.runs())[0]?.status).toBe("running");
    await bench.advance(15 * second);
    await expectOneCompleted(bench);
    expect(effects).toHaveLength(lost === 2 ? 2 : 3);
  }
});

test("A lost reply of a parallel step repeats that step alone", async () => {
  const effects: string[] = [];
  const bench = await openBench((client) => [
    client.createFunction({ id: "parallel", triggers: { event: "a/b" } }, ({ step }) =>
      Promise.all(["a", "b", "c"].map((name) => step.run(name, () => effects.push(name)))),
    ),
  ]);
  let dropped = 0;
  bench.app.fault = ({ stepId }) => (stepId !== "step" && dropped++ === 0 ? "drop" : null);
  await bench.send("a/b");
  await bench.advance(15 * second);
  await expectOneCompleted(bench);
  expect(effects).toHaveLength(4);
});

test("A duplicated call counts once", async () => {
  const effects: string[] = [];
  const bench = await openBench(counting(effects));
  bench.app.fault = ({ method }) => (method === "POST" ? "duplicate" : null);
  await bench.send("a/b");
  await expectOneCompleted(bench);
  expect(await bench.sql`select 1 from jobs.steps`).toHaveLength(2);
});

test("An answer without the SDK's header or signature is a failed try", async () => {
  for (const fault of ["strip-sdk", "unsign"] as const) {
    const effects: string[] = [];
    const bench = await openBench(counting(effects));
    let isSpoilt = true;
    bench.app.fault = ({ method }) => (method === "POST" && isSpoilt ? fault : null);
    await bench.send("a/b");
    isSpoilt = false;
    expect(effects).toEqual(["first"]);
    await bench.advance(15 * second);
    await expectOneCompleted(bench);
    expect(effects).toEqual(["first", "first", "second"]);
  }
});

test("A reply that comes after another engine took the call over changes nothing", async () => {
  const gates: (() => void)[] = [];
  const bench = await openBench((client) => [
    client.createFunction({ id: "held", triggers: { event: "a/b" } }, ({ step }) =>
      step.run("held", async () => {
        const own = gates.length + 1;
        if (own <= 2) await new Promise<void>((resolve) => gates.push(resolve));
        return own;
      }),
    ),
  ]);
  await bench.app.client.send({ name: "a/b", data: {} });
  const late = bench.engine.tick();
  await expect.poll(() => gates.length).toBe(1);
  const other = await bench.startEngine();
  await other.tick();
  expect(gates).toHaveLength(1);
  await bench.clock.advance(lease);
  await expect.poll(() => gates.length).toBe(2);
  gates[0]?.();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await bench.runs())[0]?.status).toBe("running");
  gates[1]?.();
  await Promise.all([late, other.tick()]);
  expect((await bench.runs())[0]?.output).toEqual({ data: 2 });
  await expectOneCompleted(bench);
});

test("A step that ends while the function is being looked at is seen by a further look", async () => {
  const gates = new Map<string, () => void>();
  const gate = (name: string) => new Promise<void>((resolve) => gates.set(name, resolve));
  const bench = await openBench((client) => [
    client.createFunction({ id: "beside", triggers: { event: "a/b" } }, ({ step }) =>
      Promise.all([step.run("quick", () => 1), step.run("slow", () => gate("slow"))]),
    ),
  ]);
  bench.app.fault = async ({ stepId, body }) => {
    const isSecondLook = stepId === "step" && Object.keys(body.steps ?? {}).length === 1;
    if (isSecondLook) await gate("look");
    return null;
  };
  await bench.app.client.send({ name: "a/b", data: {} });
  const ticking = bench.engine.tick();
  await expect.poll(() => [...gates.keys()].sort()).toEqual(["look", "slow"]);
  gates.get("slow")?.();
  const done = () => bench.sql`select 1 from jobs.steps where status = 'completed'`;
  await expect.poll(async () => (await done()).length).toBe(2);
  gates.get("look")?.();
  await ticking;
  await expectOneCompleted(bench);
});

test("A planned step that a new release renamed does not hold the run up", async () => {
  let name = "old";
  const bench = await openBench((client) => [
    client.createFunction({ id: "moved", retries: 0, triggers: { event: "a/b" } }, ({ step }) =>
      Promise.all([step.run("same", () => 1), step.run(name, () => name)]),
    ),
  ]);
  bench.app.fault = () => {
    name = "new";
    return null;
  };
  await bench.app.client.send({ name: "a/b", data: {} });
  await expect.poll(async () => (await bench.runs())[0]?.status).toBe("completed");
  expect((await bench.runs())[0]?.output).toEqual({ data: [1, "new"] });
});

test("Two engines on one database run each step once", async () => {
  const effects: string[] = [];
  const bench = await openBench(counting(effects));
  const other = await bench.startEngine();
  const events = Array.from({ length: 30 }, () => ({ name: "a/b", data: {} }));
  await bench.app.client.send(events);
  await Promise.all([bench.engine.tick(), other.tick()]);
  await bench.engine.tick();
  expect(effects).toHaveLength(60);
  expect((await bench.runs()).every(({ status }) => status === "completed")).toBe(true);
});

test("An app that is away costs no tries", async () => {
  const effects: string[] = [];
  const bench = await openBench(counting(effects));
  await bench.app.close();
  const catalog = await openCatalog(bench.sql);
  const now = bench.clock.now();
  await acceptEvents(bench.sql, catalog, { name: "a/b", data: {} }, { seed: undefined, now });
  for (let round = 0; round < 50; round += 1) await bench.advance(10 * second);
  const [task] = await bench.sql<{ attempt: number }[]>`select attempt from jobs.tasks`;
  expect(task?.attempt).toBe(0);
});

/** The engine as the launcher starts it: a process that can be killed. */
async function spawnEngine(databaseUrl: string, appUrl: string, port: number) {
  const child = spawn(process.execPath, ["--import", "tsx", command], {
    env: {
      NODE_ENV: "test",
      DATABASE_OWNER_URL: databaseUrl,
      JOB_ENGINE_APP_URL: appUrl,
      JOB_ENGINE_PORT: String(port),
      INNGEST_SIGNING_KEY: signingKey,
      INNGEST_EVENT_KEY: eventKey,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  return child;
}

const command = fileURLToPath(new URL("../commands/job-engine.ts", import.meta.url));

function gone(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.once("exit", resolve));
}

test("An engine killed in the middle of a run leaves the run to the next engine", async () => {
  const effects: string[] = [];
  let isHeld = true;
  const bench = await openBench((client) => [
    client.createFunction({ id: "long", triggers: { event: "a/b" } }, async ({ step }) => {
      await step.run("first", () => effects.push("first"));
      await step.run("second", async () => {
        effects.push("second");
        if (isHeld) await new Promise(() => {});
      });
    }),
  ]);
  await bench.engine.stop();
  const port = await freePort();
  const killed = await spawnEngine(bench.databaseUrl, bench.app.url, port);
  const send = () =>
    fetch(`http://127.0.0.1:${port}/e/${eventKey}`, {
      method: "POST",
      body: JSON.stringify({ name: "a/b", data: {} }),
    });
  expect((await send()).status).toBe(200);
  await expect.poll(() => effects, { timeout: 5000 }).toEqual(["first", "second"]);
  const exit = gone(killed);
  killed.kill("SIGKILL");
  await exit;
  isHeld = false;
  bench.engine = await bench.startEngine();
  await bench.advance(lease + 10 * second);
  expect(effects).toEqual(["first", "second", "second"]);
  await expectOneCompleted(bench);
});

test("A terminated engine process ends by itself with code 0", async () => {
  const bench = await openBench(counting([]));
  await bench.engine.stop();
  const app = await openToyApp("http://127.0.0.1:1", counting([]));
  onTestFinished(() => app.close());
  const child = await spawnEngine(bench.databaseUrl, app.url, await freePort());
  const exit = gone(child);
  child.kill("SIGTERM");
  expect(await exit).toBe(0);
});
