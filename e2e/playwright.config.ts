// Runs the end-to-end tests in a real browser against the Cairn at CAIRN_E2E_URL.
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./browser";

const browser = await findBrowser();

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  globalSetup: "./administrator.ts",
  outputDir: "../node_modules/.cache/cairn-e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A shared machine may starve a page once; the report names such a walk as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.CAIRN_E2E_URL ?? "http://localhost:3000",
    locale: "en-GB",
    // It fetches every file of the app for each new visitor; walks that are about it allow it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: browser,
  },
});
