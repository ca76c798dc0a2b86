/** Every screen, empty and full, in light and dark, has no violation that axe can find. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { dayFromNow } from "./days";
import { choose, logAmount, show, startGoal, startTemplate } from "./goals";
import { openOperations } from "./operations";
import { newPerson, signUp } from "./people";
import { expect, readThrough, test } from "./walk";

// Two looks of axe at each of many screens take their time on a shared machine.
test.describe.configure({ timeout: 180_000 });

const schemes = ["light", "dark"] as const;
const ofColours = ["color-contrast", "link-in-text-block"];

/** Looks at the page as it is; what does not hang on colours is the same in the second scheme. */
async function look(page: Page, what: string): Promise<void> {
  await readThrough(page);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", colorScheme);
    const axe = new AxeBuilder({ page });
    if (colorScheme !== schemes[0]) axe.withRules(ofColours);
    const { violations } = await axe.analyze();
    const found = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary}`).join(" ")}`,
    );
    expect(found, `${what}, ${colorScheme}`).toEqual([]);
  }
}

async function lookAt(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading").first()).toBeVisible();
  await look(page, path);
}

/** Opens what a button opens, looks at it, and closes it again. */
async function lookInside(page: Page, button: string, role: "dialog" | "menu"): Promise<void> {
  await page.getByRole("button", { name: button }).first().click();
  await expect(page.getByRole(role)).toBeVisible();
  await look(page, button);
  await page.keyboard.press("Escape");
  await expect(page.getByRole(role)).toHaveCount(0);
}

test("the public pages", async ({ page, expected }) => {
  expected.failure(/404/);
  const doors = ["/", "/sign-in", "/sign-up", "/forgot-password", "/reset-password?token=x"];
  for (const path of [...doors, "/offline", "/share/nothing"]) {
    await lookAt(page, path);
  }
});

test("the pages of operations", async ({ browser }) => {
  const page = await openOperations(browser);
  for (const path of ["/ops", "/ops/jobs", "/ops/mail"]) await lookAt(page, path);
  await page.context().close();
});

test("menus, the palette, the keys, and the dialogs of settings", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signUp(page, newPerson("Pia"));
  await startTemplate(page, "Drink 8 glasses of water daily");
  await lookInside(page, "More for this goal", "menu");
  await page.goto("/today");
  await lookInside(page, "More for Drink 8 glasses", "menu");
  for (const [keys, what] of [
    ["?", "keys"],
    ["Control+k", "palette"],
  ] as const) {
    await page.keyboard.press(keys);
    await expect(page.getByRole("dialog")).toBeVisible();
    await look(page, what);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.goto("/settings");
  await lookInside(page, "PDF report", "dialog");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByLabel("New password")).toBeVisible();
  await look(page, "changing the password");
  await lookInside(page, "Delete account", "dialog");
});

test("a goal that is shared, as its owner and as others see it", async ({ page }) => {
  await signUp(page, newPerson("Gil"));
  await startGoal(page, "Keep a streak", { Title: "Read before bed" });
  await page.getByRole("button", { name: "Log 1 time" }).click();
  await choose(page, "Share");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const link = dialog.getByLabel("Link", { exact: true });
  await expect(link).toHaveValue(/share/);
  await look(page, "share dialog");
  await lookAt(page, await link.inputValue());
  await page.goto("/today");
  await expect(page.getByRole("heading", { name: "Done" })).toBeVisible();
  await look(page, "a day that is done");
});

test("every screen while it is empty", async ({ page }) => {
  await signUp(page, newPerson("Eve"));
  const lists = ["/today", "/goals", "/goals?view=archived", "/goals/new", "/notifications"];
  for (const path of [...lists, "/review", "/templates"]) await lookAt(page, path);
});

const questions = [
  "Do something regularly",
  "Reach a total",
  "Hit a number by a date",
  "Keep a streak",
  "Stay under",
];

test("the form of each pattern, blank and refused", async ({ page }) => {
  await signUp(page, newPerson("Ivo"));
  for (const question of questions) {
    await page.goto("/goals/new");
    await page.getByRole("button", { name: question }).click();
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("button", { name: "Start this goal" }).click();
    await expect(page.getByLabel("Title")).toHaveAttribute("aria-invalid", "true");
    await look(page, question);
  }
});

test("a goal's page of each kind, its dialogs, and the lists it stands in", async ({ page }) => {
  await signUp(page, newPerson("Noa"));
  await startGoal(page, "Hit a number by a date", {
    Title: "Weight to 78",
    "Where you are now": "84",
    "Where you want to be": "78",
    Unit: "kg",
    "By when": dayFromNow(60),
  });
  await logAmount(page, { button: "Log a reading", field: /^Reading in kg/, amount: "83.5" });
  await look(page, "target");
  await startGoal(page, "Do something regularly", {
    Title: "Drink water",
    "How much": "8",
    Unit: "glasses",
  });
  await page.getByRole("button", { name: "Log 1 glass" }).click();
  await expect(page.getByRole("status").filter({ hasText: "logged for" })).toBeVisible();
  await look(page, "recurring");
  await page.getByRole("button", { name: "Show as a table: Routine, day by day" }).click();
  await show(page, "History");
  await look(page, "table and history");
  await show(page, "Rhythm");
  await page.getByRole("searchbox", { name: "Search notes" }).fill("nowhere");
  await expect(page.getByText("No note contains")).toBeVisible();
  await look(page, "rhythm and a search that finds nothing");
  await page.getByRole("button", { name: "Other amount" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "log dialog");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "More for this goal" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await look(page, "edit dialog");
  for (const path of ["/goals", "/today", "/review"]) await lookAt(page, path);
});

test("settings, the import, a goal that is not there, and a page that is not there", async ({
  page,
  expected,
}) => {
  expected.failure(/404/);
  await signUp(page, newPerson("Lea"));
  const nowhere = ["/goals/0190a5f0-0000-7000-8000-000000000000", "/nowhere"];
  for (const path of ["/settings", "/settings/import", ...nowhere]) await lookAt(page, path);
});

test("the pages of a milestone, a streak that is paused, and a limit that is archived", async ({
  page,
}) => {
  await signUp(page, newPerson("Ben"));
  await startGoal(page, "Reach a total", {
    Title: "Read books",
    "Total to reach": "24",
    Unit: "books",
  });
  await page.getByRole("button", { name: "Log 1 book" }).click();
  await look(page, "milestone");
  await startGoal(page, "Keep a streak", { Title: "Read before bed" });
  await page.getByRole("button", { name: "Log 1 time" }).click();
  await choose(page, "Pause");
  await look(page, "pause dialog");
  await page.getByRole("dialog").getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("Paused. Days off do not break anything.")).toBeVisible();
  await look(page, "paused streak");
  await startGoal(page, "Stay under", {
    Title: "Screen time",
    "Stay at or under": "120",
    Unit: "min",
  });
  await logAmount(page, { button: "Log an amount", field: /^Amount in min/, amount: "145" });
  await look(page, "limit, over");
  await choose(page, "Archive");
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  await expect(page.getByText("Archived. Nothing counts until you restore it.")).toBeVisible();
  await look(page, "archived limit");
  await lookAt(page, "/goals?view=archived");
});
