// A test runner for Stryker that keeps all tests of the domain loaded in one process: a changed line costs the
// time of its tests, not of starting vitest. The tests are bundled once from Stryker's sandbox.
import { randomUUID } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { takeTests } from "./vitest-in-process.mjs";

/** Cases of each random test; `src/testing/runs.ts` reads it. */
process.env.ORACLE_RUNS ??= "10";

const vitest = new URL("./vitest-in-process.mjs", import.meta.url);
/** Not run: whole lives and every zone, which take long, and a test that needs vitest's own module cache. */
const leftOut = new Set(["life.oracle.test.ts", "calendar.oracle.test.ts", "errors.test.ts"]);

/** Modules that keep something from call to call. */
const remembering = /src\/domain\/(calendar|amount-text)\.ts$/;

async function testFiles() {
  const names = await readdir("src/domain", { recursive: true });
  return names.filter((name) => name.endsWith(".test.ts") && !leftOut.has(name)).sort();
}

/** Lets `vitest` mean our own, and has each test file say its name first. */
const asOurTests = {
  name: "our-tests",
  setup(bundle) {
    bundle.onResolve({ filter: /^vitest$/ }, () => ({ path: vitest.href, external: true }));
    bundle.onLoad({ filter: /\.test\.ts$/ }, async ({ path }) => {
      const named = JSON.stringify(relative(process.cwd(), path));
      const source = await readFile(path, "utf8");
      const first = `import { inFile as isTestFile } from "vitest"; isTestFile(${named});`;
      return { contents: `${first}${source}`, loader: "ts" };
    });
  },
};

async function bundleTests(outfile) {
  const files = await testFiles();
  const imports = [
    "./src/testing/mutation/fixed-chance.ts",
    ...files.map((name) => `./src/domain/${name}`),
  ];
  await build({
    stdin: {
      contents: imports.map((path) => `import ${JSON.stringify(path)};`).join("\n"),
      resolveDir: process.cwd(),
    },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    define: { "import.meta": "process" },
    plugins: [asOurTests],
    logLevel: "error",
  });
}

function strykerSpace() {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
}

class InProcessRunner {
  /** What Stryker's changed code reads and counts in. */
  stryker = strykerSpace();
  #bundle = resolve(`tests-${randomUUID()}.mjs`);
  #loads = 0;
  #tests = [];
  /** What each test took last, and how many changes it noticed: the quick and sharp ones go first. */
  #spent = new Map();
  #kills = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    await bundleTests(this.#bundle);
    await this.load();
  }

  async dispose() {
    await rm(this.#bundle, { force: true });
  }

  /** Loads every module anew, with whatever change is active. */
  async load() {
    takeTests();
    await import(`${pathToFileURL(this.#bundle).href}?load=${this.#loads++}`);
    this.#tests = takeTests();
  }

  async dryRun() {
    const tests = [];
    for (const test of this.#tests) {
      this.stryker.currentTestId = test.id;
      const began = performance.now();
      const failure = await failureOf(test);
      const timeSpentMs = performance.now() - began;
      this.stryker.currentTestId = undefined;
      const { id, name } = test;
      const known = { id, name, timeSpentMs, fileName: resolve(test.fileName) };
      tests.push(
        failure === null
          ? { ...known, status: 0 }
          : { ...known, status: 1, failureMessage: failure },
      );
    }
    return { status: "complete", tests, mutantCoverage: this.stryker.mutantCoverage };
  }

  /**
   * A kill counts if its test passes again without the change. Where a module remembers what it worked out,
   * a survival is tried again on modules loaded anew: nothing from before the change can have hidden it.
   */
  async mutantRun(options) {
    if (options.mutantActivation === "static") return this.#staticRun(options);
    const first = await this.#attempt(options);
    if (first.status === "timeout") return first;
    const isSure =
      first.status === "killed"
        ? await this.#passes(first.killedBy[0])
        : !remembering.test(options.sandboxFileName);
    if (isSure) return first;
    await this.load();
    const second = await this.#attempt(options);
    if (second.status === "killed" && !(await this.#passes(second.killedBy[0]))) await this.load();
    return second;
  }

  async #staticRun(options) {
    this.#activate(options);
    try {
      await this.load();
      return await this.#attempt(options);
    } catch (error) {
      return killed(["import"], String(error), 1);
    } finally {
      this.#deactivate();
      await this.load();
    }
  }

  async #attempt(options) {
    this.#activate(options);
    // Stryker allows a hundred times what all tests together need; ten times is for ever already.
    const hitLimit = Math.max(10_000, options.hitLimit / 10) || undefined;
    this.stryker.hitLimit = hitLimit;
    const asked = options.testFilter && new Set(options.testFilter);
    const tests = this.#tests.filter(({ id }) => !asked || asked.has(id));
    const quickFirst = tests.sort((a, b) => this.#costOf(a) - this.#costOf(b));
    try {
      let count = 0;
      for (const test of quickFirst) {
        count++;
        const failure = await this.#timed(test);
        if (this.stryker.hitCount > hitLimit)
          return { status: "timeout", reason: `Hit limit reached in ${test.id}` };
        if (failure === null) continue;
        this.#kills.set(test.id, (this.#kills.get(test.id) ?? 0) + 1);
        return killed([test.id], failure, count);
      }
      return { status: "survived", nrOfTests: count };
    } finally {
      this.#deactivate();
    }
  }

  #activate({ activeMutant }) {
    Object.assign(this.stryker, { activeMutant: activeMutant.id, hitCount: 0 });
  }

  #deactivate() {
    Object.assign(this.stryker, { activeMutant: undefined, hitCount: undefined });
  }

  #costOf({ id }) {
    return (this.#spent.get(id) ?? 0) / (1 + (this.#kills.get(id) ?? 0));
  }

  async #timed(test) {
    const began = performance.now();
    const failure = await failureOf(test);
    if (failure === null) this.#spent.set(test.id, performance.now() - began);
    return failure;
  }

  async #passes(id) {
    const test = this.#tests.find((each) => each.id === id);
    return test !== undefined && (await failureOf(test)) === null;
  }
}

const killed = (killedBy, failureMessage, nrOfTests) => ({
  status: "killed",
  ...{ killedBy, failureMessage, nrOfTests },
});

async function failureOf(test) {
  try {
    await test.body();
    return null;
  } catch (error) {
    return String(error?.message ?? error).slice(0, 400) || "failed";
  }
}

export const strykerPlugins = [
  { kind: "TestRunner", name: "in-process", injectableClass: InProcessRunner },
];
