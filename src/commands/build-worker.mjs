// Builds public/sw.js, the worker that opens pages without a network, for the app that was just built.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { inRepository } from "./places.mjs";

const workerPath = inRepository("public", "sw.js");

export const hasWorker = () => existsSync(workerPath);

export async function buildWorker() {
  // Only a build needs it, and a command starts before anything is installed.
  const { build } = await import("esbuild");
  const buildId = readFileSync(inRepository(".next", "BUILD_ID"), "utf8").trim();
  await build({
    entryPoints: [inRepository("src", "service-worker", "worker.ts")],
    outfile: workerPath,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    logLevel: "warning",
    define: {
      BUILD: JSON.stringify(buildId),
      STATIC_FILES: JSON.stringify(staticFiles()),
      "process.env.NODE_ENV": '"production"',
    },
  });
}

/** The addresses of the files whose names change with what is in them. */
function staticFiles() {
  const folder = inRepository(".next", "static");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|woff2)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((path) => `/_next/static/${path.split(sep).map(encodeURIComponent).join("/")}`)
    .sort();
}
