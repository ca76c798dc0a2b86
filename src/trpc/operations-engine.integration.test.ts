/** Runs and health with a real job engine behind, and once it is gone. */
import type { Inngest } from "inngest";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { checkHealth } from "../services/health";
import { call } from "../testing/http";
import { type Bench, openBench } from "../testing/job-bench";
import { openTown, type Person, type Town } from "../testing/people";
import { eventKey, signingKey } from "../testing/toy-app";

let town: Town;
let root: Person & { role: "administrator" };
beforeAll(async () => {
  town = await openTown();
  root = { ...(await town.addPerson()), role: "administrator" };
});
afterAll(() => town.close());

const greet = (client: Inngest) => [
  client.createFunction(
    { id: "greet", triggers: { event: "toy/greet" }, retries: 0 },
    async ({ step }) => {
      await step.run("first", () => "done");
      await step.run("second", () => {
        throw new TypeError("no such word");
      });
    },
  ),
];

interface ShownRun {
  functionId: string;
  status: string;
  eventName: string;
  eventId: string;
  errorMessage: string | null;
  steps: { name: string; status: string; errorMessage: string | null }[];
}

async function page(input: object) {
  const { value } = await call(root, "ops.jobs", input);
  return value as never as { items: ShownRun[]; nextCursor: string | null; isAway: boolean };
}

/** The settings are read once, so the engine has to be there first. */
async function openEngine(): Promise<Bench> {
  const bench = await openBench(greet, { database: town.clone });
  vi.stubEnv("INNGEST_BASE_URL", bench.engine.url);
  vi.stubEnv("INNGEST_SIGNING_KEY", signingKey);
  vi.stubEnv("INNGEST_EVENT_KEY", eventKey);
  vi.stubEnv("CAIRN_JOB_ENGINE", "1");
  return bench;
}

it("shows runs with their steps and errors, newest first, and says when the engine is away", async () => {
  const bench = await openEngine();
  const events = ["greet/1", "greet/2", "greet/3"];
  for (const id of events) {
    await bench.send("toy/greet", {}, id);
    await bench.advance(1000);
  }
  const seen: ShownRun[] = [];
  let cursor: string | null = null;
  do {
    const shown = await page({ limit: 2, ...(cursor && { cursor }) });
    expect(shown.isAway).toBe(false);
    seen.push(...shown.items);
    cursor = shown.nextCursor;
  } while (cursor !== null);
  expect(seen.map(({ eventId }) => eventId)).toEqual([...events].reverse());
  expect(seen[0]).toMatchObject({
    status: "failed",
    eventName: "toy/greet",
    errorMessage: "no such word",
    steps: [
      { name: "first", status: "completed", errorMessage: null },
      { name: "second", status: "failed", errorMessage: "no such word" },
    ],
  });
  const now = Date.now();
  const checks = { postgres: "ok", cache: "off", jobs: "ok", mail: "off" };
  expect(await checkHealth(town.db, now)).toEqual({ status: "ok", checks });
  await bench.engine.stop(0);
  // The answer of ten seconds ago is given without asking again.
  expect((await checkHealth(town.db, now + 9999)).checks.jobs).toBe("ok");
  const later = await checkHealth(town.db, now + 10_000);
  expect(later).toEqual({ status: "degraded", checks: { ...checks, jobs: "down" } });
  const away = await page({});
  const none = { items: [], nextCursor: null, kind: "embedded", dashboard: null };
  expect(away).toEqual({ ...none, isAway: true });
  const foreign = await call(root, "ops.jobs", { cursor: "x" });
  expect(foreign.error.data).toMatchObject({ code: "BAD_REQUEST" });
});
