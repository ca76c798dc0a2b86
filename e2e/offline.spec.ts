/** Without a network: Today opens, logs wait and are sent in their order, and nothing crosses from one person to another. */
import type { BrowserContext, Page } from "@playwright/test";
import { readJson } from "./exports";
import { choose, startTemplate } from "./goals";
import { newPerson, type Person, signIn, signUp } from "./people";
import { expect, test } from "./walk";

test.use({ serviceWorkers: "allow" });

const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|Failed to load resource/;

test("Today and a visited goal open without a network, any other page says that there is none", async ({
  page,
  context,
  expected,
}) => {
  expected.failure(NO_NETWORK);
  await signUp(page, newPerson("Oda"));
  const goal = await startWater(page);
  await addGlass(page).click();
  await expect(page.getByText("1 of 8 glasses")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "logged" })).toBeVisible();
  await kept(page, goal);

  await context.setOffline(true);
  await page.goto("/today");
  await expect(page.getByText("1 of 8 glasses")).toBeVisible();
  await expect(page.getByText(/^Offline, as of \d/)).toBeVisible();
  await page.goto(goal);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("water");
  await page.goto("/settings");
  await expect(page.getByRole("heading", { level: 1, name: "No connection" })).toBeVisible();
  await page.getByRole("link", { name: "Open Today" }).click();
  await expect(page.getByText("1 of 8 glasses")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/Offline/)).toBeHidden();
});

test("logs wait through a closed tab, and are sent in their order, once each", async ({
  page,
  context,
  expected,
}) => {
  expected.failure(NO_NETWORK);
  await signUp(page, newPerson("Una"));
  const goal = await startWater(page);
  await kept(page, goal);

  await context.setOffline(true);
  await page.reload();
  await addGlass(page).click();
  await addGlass(page).click();
  await expect(page.getByText("2 of 8 glasses")).toBeVisible();
  await expect(page.getByRole("button", { name: "2 waiting" })).toBeVisible();
  await page.close();

  const again = await context.newPage();
  await again.goto("/today");
  await expect(again.getByRole("button", { name: "2 waiting" })).toBeVisible();
  await expect(again.getByText("2 of 8 glasses")).toBeVisible();
  await addGlass(again).click();
  await again.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(again.getByText("2 of 8 glasses")).toBeVisible();
  await context.setOffline(false);
  await expect(again.getByText("2 logs sent.")).toBeVisible();
  await expect(again.getByRole("button", { name: /waiting/ })).toBeHidden();
  await expect(again.getByText("2 of 8 glasses")).toBeVisible();
  await again.goto("/settings");
  expect((await readJson(again)).activities).toHaveLength(2);
});

test("a log for a goal that was archived meanwhile lies in the tray with the reason", async ({
  page,
  context,
  expected,
}) => {
  expected.failure(NO_NETWORK);
  await signUp(page, newPerson("Ute"));
  const goal = await startWater(page);
  await archiveElsewhere(context, goal, page);
  await page.getByRole("button", { name: "1 not taken" }).click();
  const tray = page.getByRole("dialog", { name: "Logs on this device" });
  await expect(tray).toContainText("1 glass for Drink 8 glasses of water daily");
  await expect(tray).toContainText("This goal is in the archive.");
  await tray.getByRole("button", { name: /^Discard/ }).click();
  await expect(tray).toContainText("Everything is sent.");
});

test("what one person left waiting is neither shown nor sent to the next, and sent when they are back", async ({
  page,
  context,
  expected,
}) => {
  expected.failure(NO_NETWORK);
  expected.failure(/401/);
  // The next person looks for the first one's goal.
  expected.failure(/404/);
  const first = newPerson("Ida");
  await signUp(page, first);
  const goal = await startWater(page);
  await kept(page, goal);
  await context.route("**/api/trpc/activities.log**", (route) =>
    route.abort("internetdisconnected"),
  );
  await addGlass(page).click();
  await expect(page.getByRole("button", { name: "1 waiting" })).toBeVisible();
  await signOut(page);
  expect(await page.evaluate(() => caches.match("/today").then(Boolean))).toBe(false);
  await context.unroute("**/api/trpc/activities.log**");

  await signUp(page, newPerson("Eve"));
  await expect(page.getByText("Where would you like to begin?")).toBeVisible();
  await expect(page.getByRole("button", { name: /waiting/ })).toBeHidden();
  await page.goto(goal);
  await expect(page.getByText("water")).toBeHidden();
  await page.goto("/settings");
  expect((await readJson(page)).activities).toHaveLength(0);
  await signOut(page);

  await comeBack(page, first);
  await expect(page.getByText("1 log sent.")).toBeVisible();
  await expect(page.getByText("1 of 8 glasses")).toBeVisible();
  await page.goto("/settings");
  expect((await readJson(page)).activities).toHaveLength(1);
});

function addGlass(page: Page) {
  return page.getByRole("button", { name: "Log 1 glass for Drink 8 glasses of water daily" });
}

/** Starts the goal and goes back to Today; answers with the path of the goal's page. */
async function startWater(page: Page): Promise<string> {
  await startTemplate(page, "Drink 8 glasses of water daily");
  const { pathname } = new URL(page.url());
  await page.getByRole("navigation").getByRole("link", { name: "Today" }).first().click();
  await expect(page.getByText("0 of 8 glasses")).toBeVisible();
  return pathname;
}

/** Waits until the worker runs and has kept Today and the goal. */
async function kept(page: Page, goal: string): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  for (const path of ["/today", goal]) {
    const isKept = () => page.evaluate((at) => caches.match(at).then(Boolean), path);
    await expect.poll(isKept).toBe(true);
  }
}

/** Logs without a network while the goal is archived from another browser of the same person. */
async function archiveElsewhere(context: BrowserContext, goal: string, page: Page): Promise<void> {
  const blocked = "**/api/trpc/activities.log**";
  await page.route(blocked, (route) => route.abort("internetdisconnected"));
  await addGlass(page).click();
  await expect(page.getByRole("button", { name: "1 waiting" })).toBeVisible();
  const elsewhere = await context.browser()?.newContext({
    storageState: await context.storageState(),
    locale: "en-GB",
  });
  if (!elsewhere) throw new Error("there is no browser");
  const other = await elsewhere.newPage();
  await other.goto(new URL(goal, page.url()).href);
  await choose(other, "Archive");
  await other.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  await expect(other.getByText("Archived. Nothing counts until you restore it.")).toBeVisible();
  await elsewhere.close();
  await page.unroute(blocked);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

async function signOut(page: Page): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).not.toHaveURL(/settings/);
}

async function comeBack(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  await signIn(page, person);
  await expect(page).toHaveURL(/\/today$/);
}
