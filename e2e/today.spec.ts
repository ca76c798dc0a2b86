/** Today as people make it their own: an order, a holiday, a timer, what was logged last, and the days before. */
import type { Browser, Page } from "@playwright/test";
import { dayFromNow } from "./days";
import { startGoal, startTemplate } from "./goals";
import { newPerson, type Person, signIn, signUp } from "./people";
import { expect, test } from "./walk";

const MEDITATE = "Meditate 10 minutes daily";
const WATER = "Drink 8 glasses of water daily";
const BOOKS = "Read 24 books";

/** The goals of a list of Today, in their order. */
const titlesIn = (page: Page, list: string) =>
  page.getByRole("region", { name: list }).getByRole("listitem").getByRole("link");

async function chooseInRow(page: Page, title: string, action: string): Promise<void> {
  await page.getByRole("button", { name: `More for ${title}` }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

async function chooseOfDay(page: Page, action: string): Promise<void> {
  await page.getByRole("button", { name: "More for Today" }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

async function threeGoals(page: Page): Promise<Person> {
  const person = newPerson("Tod");
  await signUp(page, person);
  await startTemplate(page, WATER);
  await startTemplate(page, MEDITATE);
  await startGoal(page, "Reach a total", { Title: BOOKS, "Total to reach": "24", Unit: "books" });
  await page.goto("/today");
  await expect(titlesIn(page, "Due today")).toHaveText([WATER, MEDITATE, BOOKS]);
  return person;
}

/** The same person in another browser. */
async function onAnotherDevice(browser: Browser, person: Person): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/today");
  await signIn(page, person);
  await expect(page).toHaveURL(/\/today/);
  return page;
}

test("an own order and a pin hold in every list and on every device", async ({ page, browser }) => {
  const person = await threeGoals(page);

  await test.step("pinned at once, and taken back from the message", async () => {
    await chooseInRow(page, BOOKS, "Pin to the top");
    await expect(titlesIn(page, "Due today")).toHaveText([BOOKS, WATER, MEDITATE]);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(titlesIn(page, "Due today")).toHaveText([WATER, MEDITATE, BOOKS]);
    await chooseInRow(page, BOOKS, "Pin to the top");
    await expect(page.getByRole("status").filter({ hasText: "is pinned" })).toBeVisible();
  });

  await test.step("arranged with the keyboard, told where a goal is now", async () => {
    await page.getByRole("button", { name: "More for Today" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "Arrange goals" }).press("Enter");
    const up = page.getByRole("button", { name: `Move ${MEDITATE} up` });
    await up.press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "is now 2 of 3" })).toBeAttached();
    await expect(up).toBeFocused();
    await expect(up).toHaveAttribute("aria-disabled", "true");
    await page.getByRole("button", { name: "Done" }).click();
    await expect(titlesIn(page, "Due today")).toHaveText([BOOKS, MEDITATE, WATER]);
  });

  const other = await onAnotherDevice(browser, person);
  await expect(titlesIn(other, "Due today")).toHaveText([BOOKS, MEDITATE, WATER]);
  await other.context().close();
});

test("a holiday pauses everything until it is ended", async ({ page }) => {
  await threeGoals(page);
  await chooseOfDay(page, "Pause everything…");
  const dialog = page.getByRole("dialog", { name: "Pause everything" });
  await dialog.getByLabel("First day back").fill(dayFromNow(0));
  await dialog.getByRole("button", { name: "Pause everything" }).click();
  await expect(dialog).toContainText("The end has to lie after the start.");
  await dialog.getByLabel("First day back").fill(dayFromNow(8));
  await dialog.getByLabel("Reason").fill("Lisbon");
  await dialog.getByRole("button", { name: "Pause everything" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Holiday until/)).toContainText("Lisbon");
  await expect(titlesIn(page, "Other")).toHaveText([WATER, MEDITATE, BOOKS]);
  await page.goto("/settings");
  await expect(page.getByRole("region", { name: "Holiday" })).toContainText("Holiday until");
  await page.getByRole("button", { name: "End it" }).click();
  await expect(page.getByRole("status").filter({ hasText: "3 goals ask again" })).toBeVisible();
  await page.goto("/today");
  await expect(titlesIn(page, "Due today")).toHaveText([WATER, MEDITATE, BOOKS]);
});

test("a timer runs on while the page is away, and fills in what it measured", async ({ page }) => {
  await threeGoals(page);
  await page.clock.install();
  await chooseInRow(page, MEDITATE, "Start the timer");
  const strip = page.getByRole("list", { name: "Running timer" });
  await expect(strip).toContainText(MEDITATE);
  await page.clock.fastForward("12:20");
  await page.reload();
  await expect(strip.getByRole("timer")).toHaveText(/^12:\d\d$/);
  await strip.getByRole("button", { name: `Stop the timer for ${MEDITATE}` }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Amount in")).toHaveValue("12");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(strip).toBeVisible();
  await chooseInRow(page, MEDITATE, "Stop the timer…");
  await dialog.getByRole("button", { name: "Log it" }).click();
  await expect(strip).toBeHidden();
  await expect(titlesIn(page, "Done")).toHaveText([MEDITATE]);
});

test("a timer belongs to its person, and its time can be thrown away", async ({
  page,
  browser,
}) => {
  await threeGoals(page);
  await chooseInRow(page, MEDITATE, "Other amount or day…");
  await page.getByRole("button", { name: "Start the timer instead" }).click();
  const strip = page.getByRole("list", { name: "Running timer" });
  await expect(strip).toBeVisible();
  const state = await page.context().storageState();
  const stranger = await (
    await browser.newContext({ storageState: { ...state, cookies: [] } })
  ).newPage();
  await signUp(stranger, newPerson("Una"));
  await startTemplate(stranger, MEDITATE);
  await stranger.goto("/today");
  await expect(titlesIn(stranger, "Due today")).toHaveText([MEDITATE]);
  await expect(stranger.getByRole("timer")).toHaveCount(0);
  await stranger.context().close();
  await strip.getByRole("button", { name: "Stop the timer" }).click();
  await page.getByRole("button", { name: "Discard the time" }).click();
  await expect(strip).toBeHidden();
  await expect(titlesIn(page, "Due today")).toHaveText([WATER, MEDITATE, BOOKS]);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test("yesterday is a swipe away, and says which day it is", async ({ page }) => {
    await threeGoals(page);
    const days = page.getByRole("group", { name: "Which day" });
    await swipe(page, 80, 300);
    await expect(days.getByRole("button", { pressed: true })).toHaveAccessibleName(/^Yesterday/);
    await expect(page.getByText("As this day ended.")).toBeVisible();
    await expect(page.getByText("No goal had begun by then.")).toBeVisible();
    await swipe(page, 300, 80);
    await expect(days.getByRole("button", { pressed: true })).toHaveAccessibleName(/^Today/);
    await chooseInRow(page, MEDITATE, "Other amount or day…");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Amount in").fill("4");
    await dialog.getByText("Yesterday", { exact: true }).click();
    await dialog.getByRole("button", { name: "Log it" }).click();
    await expect(dialog).toBeHidden();

    await days.getByRole("button", { name: /^Yesterday/ }).click();
    await expect(titlesIn(page, "Not done")).toHaveText([MEDITATE]);
    await expect(page.getByText("4 of 10 min")).toBeVisible();
    await page.getByRole("button", { name: `Complete ${MEDITATE}` }).click();
    await expect(titlesIn(page, "Done")).toHaveText([MEDITATE]);
    await expect(page.getByText("10 of 10 min")).toBeVisible();
    await page.getByRole("button", { name: "Back to today" }).click();
    await expect(page.getByText("0 of 10 min")).toBeVisible();

    await chooseInRow(page, MEDITATE, "Other amount or day…");
    await dialog.getByRole("button", { name: "Same as yesterday: 4 min" }).click();
    await expect(dialog.getByLabel("Amount in")).toHaveValue("4");
  });
});

/** A finger over the date. */
async function swipe(page: Page, from: number, to: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number) =>
    client.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [{ x, y: 60 }],
    });
  await touch("touchStart", from);
  await touch("touchMove", (from + to) / 2);
  await touch("touchMove", to);
  await touch("touchEnd", to);
}

test("the list is fresh when the window comes back", async ({ page, browser }) => {
  const person = await threeGoals(page);
  const other = await onAnotherDevice(browser, person);
  await other.getByRole("button", { name: `Log 1 glass for ${WATER}` }).click();
  // Counted at once; said once the server has it.
  await expect(other.getByRole("status").filter({ hasText: "logged" })).toBeVisible();
  await other.context().close();
  await expect(page.getByText("0 of 8 glasses")).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(page.getByText("1 of 8 glasses")).toBeVisible();
});
