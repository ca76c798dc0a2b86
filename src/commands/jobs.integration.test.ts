/** The engine as `npm start` runs it, killed with all that started it: the next start ends what was begun. */
import postgres from "postgres";
import { expect, onTestFinished, test } from "vitest";
import { createTestDatabase } from "../testing/database";
import { eventKey, freePort, openToyApp, signingKey } from "../testing/toy-app";
import { openJobs } from "./jobs.mjs";
import { Supervisor } from "./supervisor.mjs";

const secrets = {
  inngestSigningKey: signingKey.replace(/^signkey-test-/, ""),
  inngestEventKey: eventKey,
};
const patience = { timeout: 20_000 };

/** What the launcher keeps running; it can be killed as a whole. */
async function startJobs(ownerUrl: string, appUrl: string) {
  const pids: number[] = [];
  const supervisor = new Supervisor();
  const start = supervisor.start.bind(supervisor);
  supervisor.start = (...what: Parameters<typeof start>) => {
    const started = start(...what);
    if (started.pid) pids.push(started.pid);
    return started;
  };
  onTestFinished(async () => void (await supervisor.stopAll()));
  const database = { ownerUrl, isEmbedded: true };
  const { env } = await openJobs({ supervisor, database, secrets, appUrl });
  /** As `kill -9` of everything: nobody is left who would start the engine again. */
  const kill = async () => {
    for (const pid of pids) process.kill(pid, "SIGKILL");
    await supervisor.stopAll();
  };
  return { url: env.INNGEST_BASE_URL, kill };
}

test("A run that is killed between two steps is ended by the next start, each step once", async () => {
  const database = await createTestDatabase();
  onTestFinished(() => database.drop());
  const sql = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  onTestFinished(() => sql.end());
  const effects: string[] = [];
  const port = await freePort();
  const app = await openToyApp(
    "http://127.0.0.1:1",
    (client) => [
      client.createFunction({ id: "long", triggers: { event: "a/b" } }, async ({ step }) => {
        await step.run("first", () => effects.push("first"));
        await step.sleep("pause", "1h");
        await step.run("second", () => effects.push("second"));
        return "end";
      }),
    ],
    port,
  );
  onTestFinished(() => app.close());
  const killed = await startJobs(database.ownerUrl, app.url);
  await expect.poll(() => sql`select id from jobs.functions`, patience).toHaveLength(1);
  const event = JSON.stringify({ name: "a/b", data: {} });
  await fetch(`${killed.url}/e/${eventKey}`, { method: "POST", body: event });
  const asleep = () => sql`select 1 from jobs.steps where status = 'sleeping'`;
  await expect.poll(asleep, patience).toHaveLength(1);
  await killed.kill();
  await expect(fetch(`${killed.url}/health`)).rejects.toThrow();
  expect(effects).toEqual(["first"]);
  // The hour passes while nothing runs.
  await sql`update jobs.tasks set due_at = now()`;
  await startJobs(database.ownerUrl, app.url);
  const runs = () => sql`select status, output from jobs.runs`;
  await expect.poll(runs, patience).toEqual([{ status: "completed", output: { data: "end" } }]);
  expect(effects).toEqual(["first", "second"]);
  expect(await sql`select 1 from jobs.tasks`).toHaveLength(0);
});
