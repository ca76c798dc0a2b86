// Finds the browser of the end-to-end tests: Playwright's own Chromium, the one that comes from npm, or the system's.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

export interface Browser {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}

/** Without a network of its own and without a sandbox, which root and containers cannot have. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The browser to launch: Playwright's own where someone installed it; else the npm one, whose version
 * the lock file pins and which is quicker than a whole Chromium; else the system's, for the machines
 * that the npm one is not made for.
 */
export async function findBrowser(): Promise<Browser> {
  const canUnpack = process.platform === "linux" && process.arch === "x64";
  const own = chromium.executablePath();
  if (canUnpack && !existsSync(own)) return unpackedBrowser();
  const installed = [own, ...systemBrowsers].find((path) => existsSync(path));
  if (!installed) throw new Error("No Chromium was found: npx playwright install chromium");
  return { executablePath: installed, args };
}

/** Unpacks the first time, into a folder per version. */
async function unpackedBrowser(): Promise<Browser> {
  const folder = await unpackOnce();
  const executablePath = join(folder, "chromium");
  if (!lacksLibraries(executablePath)) return { executablePath, args };
  const libraries = join(folder, "al2023", "lib");
  const known = process.env.LD_LIBRARY_PATH;
  const path = known ? `${libraries}:${known}` : libraries;
  return { executablePath, args, env: { ...definedEnvironment(), LD_LIBRARY_PATH: path } };
}

/** Unpacks aside and renames, so that a broken unpacking is never taken for a browser. */
async function unpackOnce(): Promise<string> {
  const packageFolder = fileURLToPath(
    new URL("../node_modules/@sparticuz/chromium", import.meta.url),
  );
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const folder = fileURLToPath(
    new URL(`../node_modules/.cache/cairn-browser-${version}`, import.meta.url),
  );
  if (existsSync(folder)) return folder;
  const partial = `${folder}-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  await withTemporaryFolder(partial, async () => {
    const { default: packed, inflate } = await import("@sparticuz/chromium");
    await packed.executablePath();
    await inflate(join(packageFolder, "bin", "al2023.tar.br"));
  });
  mkdirSync(dirname(folder), { recursive: true });
  if (existsSync(folder)) rmSync(partial, { recursive: true });
  else renameSync(partial, folder);
  return folder;
}

/** The package unpacks into the system's temporary folder and trusts what lies there; this gives it one of ours. */
async function withTemporaryFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Whether this system misses libraries (libnss3) the browser links; the package brings some along. */
function lacksLibraries(executablePath: string): boolean {
  return execFileSync("ldd", [executablePath], { encoding: "utf8" }).includes("not found");
}

function definedEnvironment(): Record<string, string> {
  const defined = Object.entries(process.env).filter(([, value]) => value !== undefined);
  return Object.fromEntries(defined) as Record<string, string>;
}
