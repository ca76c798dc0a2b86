// Makes Cairn's two roles and its database on the embedded Postgres: an owner that migrates, an app role that is held to its rights.
export const ownerRole = "cairn_owner";
export const appRole = "cairn_app";
export const databaseName = "cairn";

export function databaseUrl({ port, role, password, database = databaseName }) {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** @param {{port: number, secrets: Record<string, string>, database?: string}} where */
export async function ensureRolesAndDatabase({ port, secrets, database = databaseName }) {
  const { default: postgres } = await import("postgres");
  const password = secrets.superuserPassword;
  const url = databaseUrl({ port, role: "postgres", password, database: "postgres" });
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await ensureRole(sql, ownerRole, secrets.ownerPassword);
    await ensureRole(sql, appRole, secrets.appPassword);
    await ensureDatabase(sql, database);
  } finally {
    await sql.end();
  }
}

/** Passwords are hexadecimal, made by us, so they may stand in the statement. */
async function ensureRole(sql, role, password) {
  const [found] = await sql`select 1 from pg_roles where rolname = ${role}`;
  const rights = "login nosuperuser nocreatedb nocreaterole nobypassrls noreplication";
  const verb = found ? "alter" : "create";
  await sql.unsafe(`${verb} role ${role} with ${rights} password '${password}'`);
}

async function ensureDatabase(sql, database) {
  const [found] = await sql`select 1 from pg_database where datname = ${database}`;
  if (found) return;
  await sql.unsafe(`create database ${database} owner ${ownerRole}`);
  await sql.unsafe(`revoke all on database ${database} from public`);
  await sql.unsafe(`grant connect on database ${database} to ${appRole}`);
}
