/** The first walk through the whole house: a goal of each pattern, logs, streaks, undo, and taking it all home. */
import { dayFromNow } from "./days";
import { readCsv, readJson } from "./exports";
import { entries, logAmount, startGoal, startTemplate, tile } from "./goals";
import { newPerson, signUp } from "./people";
import { expect, readThrough, test } from "./walk";

test.use({ serviceWorkers: "allow" });

// Five goals, and all that comes of them, take their time on a shared machine.
test.describe.configure({ timeout: 120_000 });

test("a person starts a goal of each pattern, logs, sees it count, and takes it home", async ({
  page,
}) => {
  await signUp(page, newPerson("Mia"));

  await test.step("a template, where a double click logs once", async () => {
    await startTemplate(page, "Drink 8 glasses of water daily");
    await page.getByRole("button", { name: "Log 1 glass" }).dblclick();
    await expect(tile(page, "glasses today")).toHaveText("1 / 8");
    await readThrough(page);
    await expect(entries(page)).toHaveCount(1);
    await page.reload();
    await readThrough(page);
    await expect(entries(page)).toHaveCount(1);
    await expect(tile(page, "glasses today")).toHaveText("1 / 8");
  });

  await test.step("a milestone", async () => {
    await startGoal(page, "Reach a total", {
      Title: "Read books",
      "Total to reach": "24",
      Unit: "books",
    });
    await page.getByRole("button", { name: "Log 1 book" }).click();
    await expect(tile(page, "so far").first()).toHaveText("1");
    await expect(tile(page, "books to go")).toHaveText("23");
  });

  await test.step("a target, whose reading moves towards the end", async () => {
    await startGoal(page, "Hit a number by a date", {
      Title: "Weight to 78",
      "Where you are now": "84",
      "Where you want to be": "78",
      Unit: "kg",
      "By when": dayFromNow(60),
    });
    await logAmount(page, { button: "Log a reading", field: /^Reading in kg/, amount: "81" });
    await expect(tile(page, "of the way")).toHaveText("50%");
  });

  await test.step("a limit", async () => {
    await startGoal(page, "Stay under", {
      Title: "Screen time",
      "Stay at or under": "120",
      Unit: "min",
    });
    await logAmount(page, {
      button: "Log an amount",
      field: /^Amount in min/,
      amount: "45",
      note: "news",
    });
    await expect(tile(page, "min today")).toHaveText("45 / 120");
    await readThrough(page);
    await expect(entries(page)).toContainText("news");
  });

  await test.step("a streak: today, yesterday, undone by removing, and back", async () => {
    await startGoal(page, "Keep a streak", { Title: "Read before bed" });
    const run = tile(page, "in a row");
    await page.getByRole("button", { name: "Log 1 time" }).click();
    await expect(run).toHaveText("1 / 30");
    await logAmount(page, {
      button: "Other amount",
      field: /^Amount in times/,
      amount: "1",
      yesterday: true,
    });
    await expect(run).toHaveText("2 / 30");
    await readThrough(page);
    await expect(entries(page)).toHaveCount(2);
    await entries(page)
      .last()
      .getByRole("button", { name: /^Actions for/ })
      .click();
    await page.getByRole("menuitem", { name: "Remove" }).click();
    await expect(run).toHaveText("1 / 30");
    await expect(entries(page)).toHaveCount(1);
    await page
      .getByRole("status")
      .filter({ hasText: "Removed." })
      .getByRole("button", { name: "Undo" })
      .click();
    await expect(run).toHaveText("2 / 30");
  });

  await test.step("the goals are listed, found and filtered", async () => {
    await page.goto("/goals");
    const goals = page.getByRole("list", { name: "Your goals" }).getByRole("listitem");
    await expect(goals).toHaveCount(5);
    await page.getByRole("searchbox", { name: "Search goals" }).fill("weight");
    await expect(goals).toHaveCount(1);
    await expect(goals).toContainText("from 84 kg to 78 kg");
  });

  await test.step("the exports hold every entry", async () => {
    await page.goto("/settings");
    const rows = await readCsv(page);
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map((row) => row.goal)).size).toBe(5);
    expect(rows.filter((row) => row.day === dayFromNow(-1))).toHaveLength(1);
    expect(rows.find((row) => row.goal === "Screen time")).toMatchObject({
      value: "45",
      note: "news",
      unit: "min",
    });
    const whole = await readJson(page);
    expect(whole.goals).toHaveLength(5);
    expect(whole.activities).toHaveLength(6);
  });
});
