// Tells vitest which tests a mutation run repeats: the quick ones of the domain, with fixed chance.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export default defineConfig({
  root,
  cacheDir: `${root}.data/mutation/vitest`,
  resolve: { alias: { "@": `${root}src` } },
  test: {
    include: ["src/domain/**/*.test.ts"],
    exclude: ["src/domain/**/*.oracle.test.ts"],
    setupFiles: [`${root}src/testing/mutation/fixed-chance.ts`],
    env: { ORACLE_RUNS: "20" },
    testTimeout: 30_000,
  },
});
