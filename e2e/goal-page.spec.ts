/** The page of a goal of each pattern, with some history: its picture, its sentence, its table; notes and terms. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { dayFromNow } from "./days";
import { entries, show } from "./goals";
import { newPerson, signUp } from "./people";
import { expect, readThrough, test } from "./walk";

type Log = [daysAgo: number, value: number, note?: string];

async function ask(page: Page, procedure: string, input: object) {
  const answer = await page.request.post(`/api/trpc/${procedure}`, {
    data: { json: input },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(200);
  return (await answer.json()).result.data.json;
}

/** A goal with logs, made through the API as the pages would. */
async function make(page: Page, goal: object, logs: Log[]): Promise<string> {
  const { goalId } = await ask(page, "goals.create", goal);
  const made = logs.map(([daysAgo, value, note]) => ({
    ...{ goalId, clientKey: randomUUID(), value, day: dayFromNow(-daysAgo) },
    ...(note === undefined ? {} : { note }),
  }));
  const { results } = await ask(page, "activities.logMany", { entries: made });
  expect(results.filter((each: { ok: boolean }) => !each.ok)).toEqual([]);
  return goalId;
}

/** A civil day as the page writes it. */
function inWords(day: string): string {
  const isThisYear = day.slice(0, 4) === dayFromNow(0).slice(0, 4);
  const year = isThisYear ? {} : ({ year: "numeric" } as const);
  const options = { day: "numeric", month: "long", timeZone: "UTC", ...year } as const;
  return new Intl.DateTimeFormat("en-GB", options).format(new Date(`${day}T00:00:00Z`));
}

/** Opens a goal, reads its picture's sentence, and gives its table, reached by the keyboard. */
async function picture(page: Page, goalId: string, title: string, sentence: string | RegExp) {
  await page.goto(`/goals/${goalId}`);
  const region = page.getByRole("figure", { name: title });
  await expect(region.getByRole("paragraph").last()).toHaveText(sentence);
  await expect(region.getByRole("img").first()).toHaveAccessibleName(sentence);
  const button = region.getByRole("button", { name: `Show as a table: ${title}` });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(region.getByRole("img")).toHaveCount(0);
  return region.getByRole("table", { name: title });
}

const water = {
  title: "Drink water",
  pattern: "recurring",
  settings: { period: "day", amount: 8, unit: "glasses" },
};

/** 14 days with all eight glasses, then 13 with four. */
const waterLogs = Array.from({ length: 27 }, (_, n): Log => {
  const daysAgo = 27 - n;
  return daysAgo === 20 ? [daysAgo, 8, "with lemon"] : [daysAgo, n < 14 ? 8 : 4];
});

test("a routine shows its days, its history and rhythm, its notes and what it asked before", async ({
  page,
}) => {
  await signUp(page, newPerson("Rut"));
  const goalId = await make(page, { ...water, startsOn: dayFromNow(-27) }, waterLogs);
  const patch = { settings: { ...water.settings, amount: 6 } };
  await ask(page, "goals.update", { goalId, version: 1, patch });

  const sentence = "Reached in 14 of the last 27 days that are over.";
  const table = await picture(page, goalId, "Routine, day by day", sentence);
  await expect(table.getByRole("row").nth(1)).toContainText("0 glasses6 glassesopen");
  await expect(table.getByRole("row").nth(2)).toContainText("4 glasses8 glassesnot met");
  await page.getByRole("button", { name: "Show all 28" }).click();
  await expect(table.getByRole("row")).toHaveCount(29);

  const terms = page.getByRole("region", { name: "What you asked of yourself" });
  await expect(terms.getByRole("listitem")).toHaveText([
    `6 glasses every daysince ${inWords(dayFromNow(0))}`,
    `8 glasses every dayfrom the start to ${inWords(dayFromNow(-1))}`,
  ]);
  await test.step("over time", async () => {
    await expect(page.getByRole("figure", { name: "The last year" }).first()).toBeVisible();
    await show(page, "History");
    const weeks = page.getByRole("figure", { name: "The last four weeks" });
    // 14 · 8 + 13 · 4 = 164 glasses in 28 days.
    await expect(weeks).toContainText("5.86 glasses a day on average over 28 days.");
    await show(page, "Month");
    await expect(page.getByRole("figure", { name: "The last twelve months" })).toBeVisible();
    await show(page, "Rhythm");
    const weekdays = page.getByRole("figure", { name: "By weekday" });
    await expect(weekdays).toContainText("27 logs in the last year");
    await expect(page.getByRole("figure", { name: "By hour" })).toContainText("too few");
  });
  await test.step("searching notes", async () => {
    await expect(entries(page)).toHaveCount(14);
    await page.getByRole("searchbox", { name: "Search notes" }).fill("LEMON");
    await expect(entries(page)).toHaveCount(1);
    await expect(entries(page)).toContainText("with lemon");
    await page.getByRole("searchbox", { name: "Search notes" }).fill("mint");
    await expect(page.getByText("No note contains “mint”.")).toBeVisible();
    await page.getByRole("button", { name: "Clear the search" }).click();
    await expect(page.getByRole("searchbox", { name: "Search notes" })).toBeFocused();
    await expect(entries(page)).toHaveCount(14);
  });
  await test.step("reminders", async () => {
    await page.getByRole("button", { name: "Edit reminders" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Add a reminder" }).click();
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("region", { name: "Reminders" })).toContainText("19:00 every day");
  });
});

test("a milestone shows its climb between two paces, a target its line beside the straight one", async ({
  page,
}) => {
  await signUp(page, newPerson("Mel"));
  // 40 in 40 days, but 14 in the last 28: 60 at 1 a day are 60 days, at 0.5 a day 120.
  const books = {
    ...{ title: "Read books", pattern: "milestone", startsOn: dayFromNow(-39) },
    settings: { total: 100, unit: "books" },
  };
  const climb = await make(page, books, [
    [39, 26],
    [1, 14],
  ]);
  const [early, late] = [inWords(dayFromNow(60)), inWords(dayFromNow(120))];
  const climbTable = await picture(
    page,
    climb,
    "Milestone, the climb",
    `40 books of 100 books so far. Going by the last four weeks and by the whole time, you arrive between ${early} and ${late}.`,
  );
  await expect(climbTable.getByRole("row").nth(2)).toContainText("40 books");
  await expect(climbTable.getByRole("row").nth(3)).toContainText("26 books");

  // Half of sixty days are over, so the straight line from 84 to 78 is at 81.
  const weight = {
    ...{ title: "Weight to 78", pattern: "target", startsOn: dayFromNow(-30) },
    settings: { start: 84, end: 78, by: dayFromNow(30), unit: "kg" },
  };
  const line = await make(page, weight, [[1, 80]]);
  const lineTable = await picture(
    page,
    line,
    "Target, beside the straight line",
    /^80 kg now, 1 kg ahead of the straight line\. .* you arrive between /,
  );
  await expect(lineTable.getByRole("row").nth(1)).toContainText("80 kg81 kg");
});

test("a streak shows its runs, a limit what is left of it", async ({ page }) => {
  await signUp(page, newPerson("Sol"));
  const days = [9, 8, 7, 6, 5, 2, 1, 0];
  const reading = {
    ...{ title: "Read before bed", pattern: "streak", startsOn: dayFromNow(-9) },
    settings: { period: "day", length: 30, amount: 1, unit: "times" },
  };
  const streak = await make(
    page,
    reading,
    days.map((daysAgo): Log => [daysAgo, 1]),
  );
  const [first, last] = [inWords(dayFromNow(-9)), inWords(dayFromNow(-5))];
  const runs = await picture(
    page,
    streak,
    "Streak, run by run",
    `3 days in a row now. The longest was 5 days, from ${first} to ${last}.`,
  );
  await expect(runs.getByRole("row")).toHaveCount(3);
  await expect(runs.getByRole("row").nth(1)).toContainText("3 days");

  // A week that began two days ago: of 100, 4 of 7 days' worth would be left if spent evenly.
  const weekStart = new Date(`${dayFromNow(-2)}T12:00:00Z`).getUTCDay() || 7;
  const money = {
    ...{ title: "Eating out", pattern: "limit", startsOn: dayFromNow(-2), weekStart },
    settings: { period: "week", max: 100, unit: "$" },
  };
  const limit = await make(page, money, [
    [2, 30],
    [0, 20],
  ]);
  const budget = await picture(
    page,
    limit,
    "Limit, what is left",
    `$50 of $100 left until ${inWords(dayFromNow(4))}. Spent evenly, $57.14 would be left.`,
  );
  await expect(budget.getByRole("row")).toHaveCount(4);
  await expect(budget.getByRole("row").nth(2)).toContainText("$70");
});

test("nothing moves while the cards of the page come in", async ({ page }) => {
  await signUp(page, newPerson("Ida"));
  const goalId = await make(page, { ...water, startsOn: dayFromNow(-27) }, waterLogs);
  await page.goto(`/goals/${goalId}`);
  await expect(page.getByRole("figure", { name: "Routine, day by day" })).toBeVisible();
  await readThrough(page);
  await expect(entries(page).first()).toBeVisible();
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            sum += (entry as unknown as { value: number }).value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
  expect(moved).toBeLessThan(0.05);
});
