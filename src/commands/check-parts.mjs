// Runs the static checks side by side; each counts as one.
import { inRepository, repositoryRoot } from "./places.mjs";
import { say } from "./progress-lines.mjs";

const biome = ["node_modules", "@biomejs", "biome", "bin", "biome"];
const biomeFlags = ["--config-path=.biome.json", "--error-on-warnings", "--max-diagnostics=50"];

const parts = [
  { name: "types", script: ["node_modules", "typescript", "bin", "tsc"], args: ["-p", ".ci"] },
  {
    name: "import rules",
    script: ["node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs"],
    args: ["--config", ".dependency-cruiser.cjs", "src", "e2e"],
  },
  {
    name: "unused code",
    script: ["node_modules", "knip", "bin", "knip.js"],
    args: ["--no-progress"],
  },
  { name: "format", script: biome, args: ["format", ...biomeFlags, "."] },
  { name: "lint", script: biome, args: ["check", "--formatter-enabled=false", ...biomeFlags, "."] },
];

/**
 * @param {import("./supervisor.mjs").Supervisor} supervisor
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runCheckParts(supervisor) {
  const results = await Promise.all(parts.map((part) => runPart(supervisor, part)));
  const passed = results.filter((isPassed) => isPassed).length;
  return { passed, failed: results.length - passed };
}

async function runPart(supervisor, { name, script, args }) {
  const startedAt = performance.now();
  const { code, output } = await supervisor.run(
    { name, command: process.execPath, args: [inRepository(...script), ...args] },
    { cwd: repositoryRoot },
  );
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
  say(`${code === 0 ? "passed" : "FAILED"}: ${name} (${seconds} s)`);
  return code === 0;
}
