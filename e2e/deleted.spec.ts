/** A log removed by mistake is found again and brought back; one of an archived goal says what it waits for. */
import { choose, entries, startTemplate, tile } from "./goals";
import { newPerson, signUp } from "./people";
import { expect, readThrough, test } from "./walk";

test("a removed log is found again behind the goal's log, and restored", async ({
  page,
  expected,
}) => {
  expected.failure(/409/);
  await signUp(page, newPerson("Uma"));
  await startTemplate(page, "Drink 8 glasses of water daily");
  const goalPage = page.url();
  await page.getByRole("button", { name: "Log 1 glass" }).click();
  await readThrough(page);
  await expect(entries(page)).toHaveCount(1);
  await entries(page)
    .getByRole("button", { name: /^Actions for/ })
    .click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await expect(entries(page)).toHaveCount(0);

  await page.getByRole("link", { name: "Recently deleted" }).click();
  const removed = page.getByRole("list", { name: "Removed logs" }).getByRole("listitem");
  await expect(removed).toHaveCount(1);
  await expect(removed).toContainText("30 days left");
  await removed.getByRole("button", { name: /^Restore 1 glass/ }).click();
  await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
  const told = page.getByRole("status").filter({ hasText: "1 glass counts again" });
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(removed).toHaveCount(1);

  await page.goto(goalPage);
  await choose(page, "Archive");
  await page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
  await page.goto("/settings");
  await page.getByRole("link", { name: "Recently deleted" }).click();
  await expect(removed).toContainText("its goal is archived");
  await removed.getByRole("button", { name: /^Restore/ }).click();
  await expect(page.getByText(/This goal is in the archive. Restore it to go on/)).toBeVisible();

  await page.getByRole("link", { name: "Archived goals" }).click();
  await page.getByRole("button", { name: /^Actions for Drink/ }).click();
  await page.getByRole("menuitem", { name: "Restore" }).click();
  await page.goto("/settings/deleted");
  await removed.getByRole("button", { name: /^Restore/ }).click();
  await expect(removed).toHaveCount(0);
  await page.goto(goalPage);
  await expect(tile(page, "glasses today")).toHaveText("1 / 8");
});
