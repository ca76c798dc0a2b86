/** A morning with the keyboard alone, on a desk; the focus can be seen and is never lost. */
import type { Page } from "@playwright/test";
import { newPerson } from "./people";
import { expect, test } from "./walk";

test.use({ viewport: { width: 1440, height: 900 } });

/** Tabs until the focus is on what has this name, as a person does; more than `most` tabs are too many. */
async function tabTo(page: Page, name: RegExp, most = 30): Promise<void> {
  for (let tabs = 0; tabs < most; tabs++) {
    await page.keyboard.press("Tab");
    if (name.test(await focusedName(page))) return expectVisibleFocus(page);
  }
  throw new Error(`${name} was not reached with ${most} tabs`);
}

/** What the focused part calls itself. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    const labels = here instanceof HTMLInputElement ? [...(here.labels ?? [])] : [];
    const label = labels.map(({ textContent }) => textContent).join(" ");
    return here?.getAttribute("aria-label") ?? (label || (here?.textContent ?? ""));
  });
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const focus = page.locator(":focus-visible");
  await expect(focus).toHaveCount(1);
  await expect(focus).toBeInViewport();
}

const focused = (page: Page) => page.locator(":focus");

test("from signing up to the first logs and another page with the keyboard alone", async ({
  page,
}) => {
  const person = newPerson("Kay");
  await test.step("signing up", async () => {
    await page.goto("/sign-up");
    await tabTo(page, /^Name/);
    await page.keyboard.type(person.name);
    await tabTo(page, /^Email/);
    await page.keyboard.type(person.email);
    await tabTo(page, /^Password/);
    await page.keyboard.type(person.password);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/today$/);
  });

  const first = page.getByRole("button", { name: "Log 1 glass for Drink 8 glasses" });
  await test.step("a first goal and a first log", async () => {
    await expect(page.getByRole("button", { name: /^Start “Drink 8/ })).toBeVisible();
    await page.keyboard.press("j");
    await expect(focused(page)).toHaveAccessibleName(/^Start “Drink 8/);
    await expectVisibleFocus(page);
    await page.keyboard.press("Enter");
    await expect(first).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByText("1 of 8 glasses")).toBeVisible();
    await expect(first).toBeFocused();
  });

  await test.step("the last log is taken back, and the day skipped", async () => {
    await expect(page.getByRole("status").filter({ hasText: "logged" })).toBeVisible();
    await page.keyboard.press("z");
    await expect(page.getByText("0 of 8 glasses")).toBeVisible();
    await expect(first).toBeFocused();
    await page.keyboard.press("s");
    await expect(page.getByRole("status").filter({ hasText: "is skipped" })).toBeVisible();
    await expect(focused(page)).toHaveAccessibleName(/Drink 8 glasses/);
    await page.keyboard.press("z");
    await expect(page.getByRole("heading", { name: "Due today" })).toBeVisible();
    await expect(focused(page)).toHaveAccessibleName(/Drink 8 glasses/);
  });

  await test.step("the keys are listed, and the focus comes back from there", async () => {
    const before = await focusedName(page);
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keys" });
    await expect(help).toContainText("Skip it today");
    await page.keyboard.press("g");
    await expect(page).toHaveURL(/\/today$/);
    await page.keyboard.press("Escape");
    await expect(help).toBeHidden();
    await expect.poll(() => focusedName(page)).toBe(before);
  });

  await test.step("the palette logs, opens a goal and goes to a page", async () => {
    const field = page.getByRole("combobox", { name: "Do or find anything" });
    await page.keyboard.press("Control+k");
    await expect(field).toBeFocused();
    await page.keyboard.type("log glass");
    await expect(page.getByRole("option", { selected: true })).toHaveText(/^Log 1 glass/);
    await page.keyboard.press("Enter");
    await expect(field).toBeHidden();
    await expect(page.getByText("1 of 8 glasses")).toBeVisible();
    await page.keyboard.press("/");
    await page.keyboard.type("open drink");
    await expect(page.getByRole("option")).toHaveText([/^Open Drink 8/]);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("drink 8");
    await expect(page.getByRole("option")).toHaveText([/^Log 1 glass/, /^Open Drink 8/]);
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("option", { selected: true })).toHaveText(/^Open Drink 8/);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/goals\/[0-9a-f]{8}-/);
    await expect(focused(page)).not.toHaveCount(0);
    // Typed without waiting: what comes before the field is there is not lost.
    await page.keyboard.press("Control+k");
    await page.keyboard.type("review");
    await expect(page.getByRole("option", { selected: true })).toHaveText("Review");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/review$/);
    await expect(focused(page)).not.toHaveCount(0);
  });

  await test.step("single keys go to pages, and can be turned off", async () => {
    await page.keyboard.press("g");
    await expect(page).toHaveURL(/\/goals$/);
    const search = page.getByRole("searchbox", { name: "Search goals" });
    await expect(search).toBeVisible();
    await page.keyboard.press("/");
    await expect(search).toBeFocused();
    await page.keyboard.type("t");
    await expect(search).toHaveValue("t");
    await page.keyboard.press("Tab");
    await page.keyboard.press("?");
    await tabTo(page, /^Keys without Ctrl/);
    await page.keyboard.press("Space");
    await expect(page.getByRole("switch", { name: /^Keys without Ctrl/ })).not.toBeChecked();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden();
    await page.keyboard.press("t");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Do or find anything" })).toBeFocused();
    await expect(page).toHaveURL(/\/goals(\?.*)?$/);
  });
});
