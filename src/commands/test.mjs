// `npm test`: every check there is, then one line that sums all runners.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "./build.mjs";
import { runCheckParts } from "./check-parts.mjs";
import { installWhatIsMissing } from "./dependencies.mjs";
import { say, sayProblem } from "./progress-lines.mjs";
import { Supervisor } from "./supervisor.mjs";
import { installRedisIfMissing } from "./system-tools.mjs";
import { runEndToEnd, runVitest } from "./test-runners.mjs";

const supervisor = new Supervisor();
const reports = mkdtempSync(join(tmpdir(), "cairn-test-"));
supervisor.stopOnSignals(async () => rmSync(reports, { recursive: true, force: true }));

const runners = [
  { name: "static checks", run: () => runCheckParts(supervisor) },
  { name: "unit and integration", run: () => runVitest(supervisor, reports) },
  { name: "end to end", run: buildAndRunEndToEnd },
];

async function buildAndRunEndToEnd() {
  await buildIfStale(supervisor);
  return runEndToEnd(supervisor, reports);
}

/** A runner that cannot run is a failed check, never a skipped one. */
async function countOf({ name, run }) {
  say(`\n== ${name}`);
  try {
    return await run();
  } catch (error) {
    if (!supervisor.isStopping) sayProblem(error);
    return { passed: 0, failed: 1 };
  }
}

async function runAll() {
  await installWhatIsMissing(supervisor);
  await installRedisIfMissing(supervisor);
  const counts = [];
  for (const runner of runners) {
    counts.push(await countOf(runner));
    if (supervisor.isStopping) return;
    say(`${runner.name}: ${counts.at(-1).passed} passed, ${counts.at(-1).failed} failed`);
  }
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
  say(`\n${sum("passed")} passed, ${sum("failed")} failed`);
}

try {
  await runAll();
} catch (error) {
  if (!supervisor.isStopping) {
    sayProblem(error);
    process.exitCode = 1;
    say("0 passed, 1 failed");
  }
}
if (!supervisor.isStopping) {
  await supervisor.stopAll();
  rmSync(reports, { recursive: true, force: true });
  process.exit();
}
