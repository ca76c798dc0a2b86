// Runs the embedded job engine as a process of its own; the launcher passes its settings.
import { startJobEngine } from "../job-engine/main";

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is needed.`);
  return value;
}

const engine = await startJobEngine({
  databaseUrl: setting("DATABASE_OWNER_URL"),
  appUrl: setting("JOB_ENGINE_APP_URL"),
  servePath: process.env.JOB_ENGINE_SERVE_PATH ?? "/api/inngest",
  signingKey: setting("INNGEST_SIGNING_KEY"),
  eventKey: setting("INNGEST_EVENT_KEY"),
  port: Number(setting("JOB_ENGINE_PORT")),
});
engine.synced.catch((error: Error) => process.stderr.write(`${error.message}\n`));

async function stop(): Promise<void> {
  await engine.stop();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
process.stdout.write(`job engine at ${engine.url}\n`);
