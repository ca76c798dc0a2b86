// `npm run bench`: measures on a throw-away Postgres and prints what holds; `-- --quick`, `--only NAME`, `--json FILE`.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openDatabase } from "./database.mjs";
import { installWhatIsMissing } from "./dependencies.mjs";
import { makeTemporaryDataDirectory } from "./places.mjs";
import { removeDataDirectory } from "./postgres-places.mjs";
import { CommandError, say, sayProblem } from "./progress-lines.mjs";
import { openSecrets } from "./secrets.mjs";
import { Supervisor } from "./supervisor.mjs";
import { runTypeScript } from "./typescript-command.mjs";

const supervisor = new Supervisor();
const dataDirectory = makeTemporaryDataDirectory();
supervisor.stopOnSignals(async () => removeDataDirectory(dataDirectory));

function readOptions() {
  try {
    const options = {
      quick: { type: "boolean" },
      only: { type: "string" },
      json: { type: "string" },
    };
    return parseArgs({ options }).values;
  } catch (error) {
    throw new CommandError(`${error.message}\nKnown: --quick, --only NAME, --json FILE.`);
  }
}

/** Never the operator's own database: what is measured is written first. */
async function measure({ quick, only }) {
  for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL"]) delete process.env[name];
  const secrets = openSecrets(dataDirectory);
  const { appUrl, ownerUrl } = await openDatabase({ supervisor, dataDirectory, secrets });
  say("Writing goals with ten years of daily logs, and people whose day ends, then measuring …");
  const env = {
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    BETTER_AUTH_SECRET: secrets.authSecret,
    CAIRN_EMBEDDED: "1",
    BENCH_ONLY: only ?? "",
    BENCH_QUICK: quick ? "1" : "0",
  };
  const output = await runTypeScript(supervisor, "bench.ts", env, "The benchmark failed.");
  const lines = output.trimEnd().split("\n");
  for (const line of lines.slice(0, -1).filter((text) => text.startsWith("day end"))) say(line);
  return JSON.parse(lines.at(-1));
}

function sayTable(rows) {
  const cells = rows.map(({ name, value, floor, ratio, target, holds }) => [
    name,
    `${value.toFixed(2)} ms`,
    `${floor.toFixed(2)} ms`,
    ratio.toFixed(2),
    `≤ ${target}`,
    holds ? "holds" : "FAILS",
  ]);
  const table = [["median of", "measured", "floor", "ratio", "target", ""], ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) say(row.map((cell, column) => cell.padEnd(widths[column])).join("  "));
}

try {
  const options = readOptions();
  await installWhatIsMissing(supervisor);
  const rows = await measure(options);
  if (rows.length === 0) throw new CommandError(`Nothing measured is named ${options.only}.`);
  sayTable(rows);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ rows }, null, 2)}\n`);
  process.exitCode = rows.every((row) => row.holds) ? 0 : 1;
} catch (error) {
  if (!supervisor.isStopping) {
    sayProblem(error);
    process.exitCode = 1;
  }
}
if (!supervisor.isStopping) {
  await supervisor.stopAll();
  removeDataDirectory(dataDirectory);
}
