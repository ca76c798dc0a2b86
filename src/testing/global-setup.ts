// Starts one real Postgres for a test run and migrates the template that every test file clones.
import type { TestProject } from "vitest/node";
import { makeTemporaryDataDirectory } from "../commands/places.mjs";
import { startPostgres } from "../commands/postgres.mjs";
import { removeDataDirectory } from "../commands/postgres-places.mjs";
import {
  appRole,
  databaseUrl,
  ensureRolesAndDatabase,
  ownerRole,
} from "../commands/postgres-roles.mjs";
import { openSecrets } from "../commands/secrets.mjs";
import { Supervisor } from "../commands/supervisor.mjs";
import { runTypeScript } from "../commands/typescript-command.mjs";

declare module "vitest" {
  interface ProvidedContext {
    postgres: { port: number; secrets: Record<string, string>; template: string };
  }
}

const template = "cairn_template";

/** A crash may lose this cluster, so it need not wait for the disk. */
const settings = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  max_connections: "300",
  shared_buffers: "64MB",
};

export default async function startTestDatabase(
  project: TestProject,
): Promise<() => Promise<void>> {
  const supervisor = new Supervisor();
  const dataDirectory = makeTemporaryDataDirectory();
  const remove = async () => removeDataDirectory(dataDirectory);
  supervisor.stopOnSignals(remove);
  process.once("exit", () => {
    supervisor.killAll();
    removeDataDirectory(dataDirectory);
  });
  const secrets = openSecrets(dataDirectory);
  const password = secrets.superuserPassword;
  const { port } = await startPostgres({ supervisor, dataDirectory, password, settings });
  await ensureRolesAndDatabase({ port, secrets, database: template });
  const owner = { port, role: ownerRole, password: secrets.ownerPassword, database: template };
  const env = { DATABASE_OWNER_URL: databaseUrl(owner), CAIRN_APP_ROLE: appRole };
  await runTypeScript(supervisor, "migrate.ts", env, "The template database was not migrated.");
  project.provide("postgres", { port, secrets, template });
  return async () => {
    await supervisor.stopAll();
    await remove();
  };
}
