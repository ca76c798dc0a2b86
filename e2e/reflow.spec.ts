/** Pages under strain: enlarged fourfold nothing is cut, in forced colours nothing is lost, and while they come nothing jumps. */
import type { Page } from "@playwright/test";
import { entries, startGoal, startTemplate } from "./goals";
import { newPerson, signUp } from "./people";
import { expect, readThrough, test } from "./walk";

test.describe.configure({ timeout: 180_000 });

const pages = ["/today", "/goals", "/goals/new", "/review", "/templates", "/notifications"];
const behindSignIn = [...pages, "/settings", "/settings/import"];
const doors = ["/", "/sign-in", "/sign-up", "/offline"];

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await readThrough(page);
}

/** What sticks out to the right of the page, or is cut off inside of its own box. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const scrolls = (part: Element): boolean => {
      const around = part.parentElement;
      if (!around) return false;
      return /auto|scroll|hidden|clip/.test(getComputedStyle(around).overflowX) || scrolls(around);
    };
    const found = document.documentElement.scrollWidth > wide ? ["the page scrolls sideways"] : [];
    for (const part of document.querySelectorAll("body *")) {
      const { right, width } = part.getBoundingClientRect();
      if (width > 1 && right > wide + 1 && !scrolls(part)) found.push(part.outerHTML.slice(0, 120));
    }
    return found;
  });
}

/** 1280 pixels enlarged twice and four times. */
for (const width of [640, 320]) {
  test(`everything fits when ${1280 / width} times as large`, async ({ page }) => {
    await page.setViewportSize({ width, height: 256 * (width / 320) });
    const look = async (path: string) => {
      await open(page, path);
      expect(await cutOff(page), path).toEqual([]);
    };
    for (const path of doors) await look(path);
    await signUp(page, newPerson("Zoe"));
    await startTemplate(page, "Drink 8 glasses of water daily");
    const goal = new URL(page.url()).pathname;
    await startGoal(page, "Do something regularly", {
      Title: "Donaudampfschifffahrtsgesellschaftskapitän werden",
      "How much": "1000000",
      Unit: "Übungsaufgaben",
    });
    for (const path of [...behindSignIn, goal]) await look(path);
  });
}

test("forced colours leave rings, chosen things and the focus to be told apart", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await signUp(page, newPerson("Fay"));
  await startTemplate(page, "Drink 8 glasses of water daily");
  await page.getByRole("button", { name: "Log 1 glass" }).click();
  await readThrough(page);
  await expect(entries(page)).toHaveCount(1);
  await open(page, "/today");
  await expect(page.getByText("1 of 8 glasses")).toBeVisible();
  const colours = await page.evaluate(() => {
    const strokes = [...document.querySelectorAll("main li circle")].map(
      (circle) => getComputedStyle(circle).stroke,
    );
    return new Set(strokes).size;
  });
  expect(colours, "track and value of the ring").toBe(2);
  const current = page.getByRole("link", { name: "Today" }).first();
  await expect(current).toHaveCSS("outline-style", "solid");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus-visible")).not.toHaveCSS("outline-style", "none");
  await open(page, "/settings");
  const look = page.getByRole("radiogroup", { name: "Colours" });
  await expect(look.locator("label:has(:checked)")).not.toHaveCSS("outline-style", "none");
});

/** Shifts that nobody's press caused, summed as Core Web Vitals do for a page that is just opened. */
function watchShifts(): void {
  const kept = { sum: 0 };
  Object.assign(globalThis, { shifts: kept });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[]) {
      if (!entry.hadRecentInput) kept.sum += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

test("nothing jumps while a page comes over a slow network", async ({ page }) => {
  await page.addInitScript(watchShifts);
  await signUp(page, newPerson("Kim"));
  await startTemplate(page, "Drink 8 glasses of water daily");
  const goal = new URL(page.url()).pathname;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  });
  for (const path of ["/", "/today", "/goals", "/review", "/settings", goal]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const sum = await page.evaluate(() => (globalThis as { shifts?: { sum: number } }).shifts?.sum);
    expect(sum, path).toBeLessThan(0.02);
  }
});
