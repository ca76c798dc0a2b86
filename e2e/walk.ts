/** The `test` of every walk: it fails on console errors and failed requests that nobody declared. */
import { test as base, expect, type Page, type TestInfo } from "@playwright/test";
import { ZONE } from "./days";

export { expect };

/** What a walk may meet: texts of console errors, or the ends of addresses with their status. */
export interface Expected {
  /** Declares a failure that belongs to the walk, such as `401 /api/auth/sign-in/email`. */
  failure: (pattern: RegExp) => void;
}

/** Goes down the page until nothing is on its way: the parts below are drawn when somebody comes near. */
export async function readThrough(page: Page): Promise<void> {
  const waiting = page.getByRole("status").filter({ hasText: "Loading" });
  await expect(async () => {
    // To the middle, for at the bottom it would lie under the tabs.
    const scroll = (place: Element) => place.scrollIntoView({ block: "center" });
    await waiting
      .first()
      .evaluate(scroll, undefined, { timeout: 500 })
      .catch(() => undefined);
    await expect(waiting).toHaveCount(0, { timeout: 500 });
  }).toPass();
}

function watch(page: Page, failures: string[]): void {
  const context = page.context();
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    failures.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (event) => failures.push(`page: ${event.error().message}`));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    const isLeftBehind = reason === "net::ERR_ABORTED";
    if (!isLeftBehind) failures.push(`request: ${reason} ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() < 400) return;
    failures.push(`response: ${response.status()} ${new URL(response.url()).pathname}`);
  });
}

function report(failures: string[], expected: RegExp[], info: TestInfo): void {
  const unexpected = failures.filter((each) => !expected.some((pattern) => pattern.test(each)));
  if (unexpected.length === 0) return;
  throw new Error(`${info.title}: ${unexpected.length} unexpected\n${unexpected.join("\n")}`);
}

// Not by `test.use`, which holds only for the first file that a worker loads this one for.
export const test = base.extend<{ expected: Expected }>({
  timezoneId: ZONE,
  contextOptions: { reducedMotion: "reduce" },
  expected: [
    async ({ page }, use, info) => {
      const failures: string[] = [];
      const patterns: RegExp[] = [];
      watch(page, failures);
      await use({ failure: (pattern) => patterns.push(pattern) });
      report(failures, patterns, info);
    },
    { auto: true },
  ],
});
