// Runs vitest and Playwright and reads from their reports how many checks passed and failed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { readLiveLock } from "./data-directory-lock.mjs";
import { embeddedUrls } from "./database.mjs";
import { inRepository, makeTemporaryDataDirectory, repositoryRoot } from "./places.mjs";
import { findFreePort } from "./ports.mjs";
import { removeDataDirectory } from "./postgres-places.mjs";
import { CommandError, say } from "./progress-lines.mjs";
import { openSecrets } from "./secrets.mjs";
import { runTypeScript } from "./typescript-command.mjs";

const readyTimeoutMs = 300_000;

/** @param {import("./supervisor.mjs").Supervisor} supervisor */
export async function runVitest(supervisor, reports) {
  const report = join(reports, "vitest.json");
  const args = [
    inRepository("node_modules", "vitest", "vitest.mjs"),
    "run",
    "--config=src/testing/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const env = { ...withoutOperatorsDatabase(), NODE_ENV: "test" };
  return countsOf(await runRunner(supervisor, "vitest", args, env), report, countVitest);
}

/** A file that could not be loaded has no tests; it counts as one failed check. */
function countVitest({ numPassedTests, numFailedTests, numTotalTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const notRun = numTotalTests - numPassedTests - numFailedTests;
  return { passed: numPassedTests, failed: numFailedTests + notRun + broken.length };
}

export async function runEndToEnd(supervisor, reports) {
  const dataDirectory = makeTemporaryDataDirectory();
  const instance = await startInstance(supervisor, dataDirectory);
  try {
    const walked = await runPlaywright(supervisor, reports, await instance.ready);
    const verified = await verifyInstance(supervisor, dataDirectory);
    const restarted = await tryRestart(supervisor);
    const all = [walked, verified, restarted];
    return {
      passed: all.reduce((total, { passed }) => total + passed, 0),
      failed: all.reduce((total, { failed }) => total + failed, 0),
    };
  } finally {
    await supervisor.stop(instance.started);
    removeDataDirectory(dataDirectory);
  }
}

/** Killed in the middle of a run, the next start ends it. */
async function tryRestart(supervisor) {
  const args = ["--import", "tsx", inRepository("src/testing/restart-trial.ts")];
  const { code } = await runRunner(supervisor, "restart", args, process.env);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Whatever the walks did, the progress that is kept follows from the activities. */
async function verifyInstance(supervisor, dataDirectory) {
  const { postgresPort } = readLiveLock(dataDirectory);
  const { appUrl } = embeddedUrls(postgresPort, openSecrets(dataDirectory));
  const env = { DATABASE_URL: appUrl };
  const output = await runTypeScript(supervisor, "verify.ts", env, "Progress was not verified.");
  const { people, drift } = JSON.parse(output.trimEnd().split("\n").at(-1));
  const isRight = people > 0 && drift.length === 0;
  say(`Progress of ${people} people after the walks: ${drift.length} differ`);
  return isRight ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export async function runPlaywright(supervisor, reports, url) {
  const report = join(reports, "playwright.json");
  const args = [
    inRepository("node_modules", "@playwright", "test", "cli.js"),
    "test",
    "--config=e2e/playwright.config.ts",
    "--reporter=list,json",
  ];
  const env = {
    ...process.env,
    CAIRN_E2E_URL: url,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    PLAYWRIGHT_FORCE_TTY: "0",
  };
  return countsOf(await runRunner(supervisor, "Playwright", args, env), report, countPlaywright);
}

function countPlaywright({ stats, errors }) {
  const { expected, flaky, unexpected, skipped } = stats;
  return { passed: expected + flaky, failed: unexpected + skipped + errors.length };
}

function runRunner(supervisor, name, args, env) {
  return supervisor.run(
    { name, command: process.execPath, args, echo: true },
    { cwd: repositoryRoot, env },
  );
}

/** Without a report, or with a failure no test accounts for, one check counts as failed. */
function countsOf({ code }, report, count) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counts = count(JSON.parse(readFileSync(report, "utf8")));
  const isUnexplained = code !== 0 && counts.failed === 0;
  const isEmpty = counts.passed + counts.failed === 0;
  return isUnexplained || isEmpty ? { ...counts, failed: 1 } : counts;
}

function withoutOperatorsDatabase() {
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, ...rest } = process.env;
  return rest;
}

/** The very thing people run, on a data directory and a port of its own; `settings` are further variables. */
export async function startInstance(supervisor, dataDirectory, settings = {}) {
  const {
    npm_lifecycle_event: _notUnderNpm,
    APP_URL: _ours,
    ...inherited
  } = withoutOperatorsDatabase();
  const env = {
    ...inherited,
    DATABASE_URL: "",
    CAIRN_DATA_DIR: dataDirectory,
    HOST: "127.0.0.1",
    PORT: String(await findFreePort()),
    RATE_LIMIT_FACTOR: "0",
    ...settings,
  };
  const started = supervisor.start(
    {
      name: "Cairn",
      command: process.execPath,
      args: [inRepository("src", "commands", "start.mjs")],
      graceMs: 30_000,
    },
    { cwd: repositoryRoot, env, stdio: ["ignore", "pipe", "pipe"] },
  );
  return { started, ready: readyUrl(started) };
}

async function readyUrl({ child, exited }) {
  let output = "";
  const found = new Promise((resolve) => {
    const read = (chunk) => {
      output += chunk;
      const url = /^Cairn is ready on (\S+)$/m.exec(output)?.[1];
      if (url) resolve(url);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
  });
  const ended = exited.then(() => null);
  const url = await Promise.race([found, ended, sleep(readyTimeoutMs, null, { ref: false })]);
  if (!url) throw new CommandError(`${output}\nCairn did not become ready; its words are above.`);
  say(`Cairn runs for the tests on ${url}`);
  return url;
}
