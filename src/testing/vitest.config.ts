// Tells vitest its two projects: unit (no database) and integration (one real Postgres for the run).
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../..", import.meta.url));
const alias = {
  "@": `${root}src`,
  "server-only": `${root}node_modules/server-only/empty.js`,
};
const everyTest = ["src/**/*.test.ts", "src/**/*.test.tsx"];
const integrationTest = "src/**/*.integration.test.ts";

export default defineConfig({
  root,
  cacheDir: `${root}node_modules/.cache/vitest`,
  test: {
    // Of two cores vitest would use one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          name: "unit",
          include: everyTest,
          exclude: [integrationTest],
          testTimeout: 30_000,
          // They keep nothing between files, and loading everything anew for each takes half as long as the tests.
          isolate: false,
        },
      },
      {
        root,
        resolve: { alias },
        test: {
          name: "integration",
          include: [integrationTest],
          globalSetup: [`${root}src/testing/global-setup.ts`],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
