// Gives a command its database: the operator's at DATABASE_URL, or the embedded Postgres of the data directory; migrated.
import { setTimeout as sleep } from "node:timers/promises";
import { startPostgres } from "./postgres.mjs";
import { appRole, databaseUrl, ensureRolesAndDatabase, ownerRole } from "./postgres-roles.mjs";
import { CommandError, say } from "./progress-lines.mjs";
import { runTypeScript } from "./typescript-command.mjs";

const restartsInARow = 5;
const calmAfterMs = 60_000;

/**
 * @param {{supervisor: import("./supervisor.mjs").Supervisor, dataDirectory: string, secrets: Record<string, string>}} wanted
 * @returns {Promise<{appUrl: string, ownerUrl: string, isEmbedded: boolean}>}
 */
export async function openDatabase(wanted) {
  const database = process.env.DATABASE_URL ? operatorsDatabase() : await embeddedDatabase(wanted);
  say("Bringing the database up to date …");
  const env = { DATABASE_OWNER_URL: database.ownerUrl, CAIRN_APP_ROLE: database.appRole };
  const failure = "The database could not be brought up to date; see above.";
  await runTypeScript(wanted.supervisor, "migrate.ts", env, failure);
  return database;
}

function operatorsDatabase() {
  const appUrl = process.env.DATABASE_URL;
  const ownerUrl = process.env.DATABASE_OWNER_URL || appUrl;
  return { appUrl, ownerUrl, appRole: userOf(appUrl), isEmbedded: false };
}

function userOf(url) {
  try {
    return decodeURIComponent(new URL(url).username);
  } catch {
    throw new CommandError(
      "DATABASE_URL is not a URL like postgres://user:password@host/database.",
    );
  }
}

async function embeddedDatabase({ supervisor, dataDirectory, secrets }) {
  say("Starting the embedded Postgres …");
  const wanted = { supervisor, dataDirectory, password: secrets.superuserPassword };
  const server = await startPostgres(wanted);
  keepRunning({ ...wanted, port: server.port }, server);
  supervisor.lock?.note({ postgresPort: server.port });
  await ensureRolesAndDatabase({ port: server.port, secrets });
  return { ...embeddedUrls(server.port, secrets), appRole, isEmbedded: true };
}

export function embeddedUrls(port, secrets) {
  return {
    appUrl: databaseUrl({ port, role: appRole, password: secrets.appPassword }),
    ownerUrl: databaseUrl({ port, role: ownerRole, password: secrets.ownerPassword }),
  };
}

/** Should Postgres end on its own it is started again on the same port, so that the app finds it. */
async function keepRunning(wanted, first) {
  let { started, log } = first;
  for (let restarts = 0; restarts < restartsInARow; restarts++) {
    const startedAt = Date.now();
    await started.exited;
    if (wanted.supervisor.isStopping) return;
    if (Date.now() - startedAt > calmAfterMs) restarts = 0;
    say(`Postgres has ended unexpectedly (see ${log}); starting it again …`);
    await sleep(1000);
    if (wanted.supervisor.isStopping) return;
    const again = await startPostgres(wanted).catch(() => null);
    if (!again) continue;
    started = again.started;
    log = again.log;
  }
  say(`Postgres keeps ending; see ${log}. Cairn goes on without it and reports it as away.`);
}
