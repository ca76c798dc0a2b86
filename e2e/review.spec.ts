/** Looking back and going on: ideas are accepted and sent away, templates are found, started and saved. */
import type { Page } from "@playwright/test";
import { dayFromNow } from "./days";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

/** A goal of four weeks in which nothing was logged, made through the API as the page would. */
async function startTooMuch(page: Page): Promise<void> {
  const settings = { period: "day", amount: 8, unit: "glasses" };
  const goal = { title: "Drink water", pattern: "recurring", startsOn: dayFromNow(-28), settings };
  const answer = await page.request.post("/api/trpc/goals.create", {
    data: { json: goal },
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(200);
}

test("an idea is accepted in one tap, and another is sent away with a reason", async ({ page }) => {
  await signUp(page, newPerson("Mia"));
  await startTooMuch(page);
  await page.getByRole("navigation").getByRole("link", { name: "Review" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Review" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Drink water/ })).toBeVisible();
  const ideas = page.getByRole("list", { name: "Recommendations" });
  await expect(ideas).toContainText("Reached in 0 of 28 days over the last four weeks.");
  await ideas.getByRole("button", { name: "Do it: Drink water" }).click();
  await expect(page.getByText("Drink water asks less from now on.")).toBeVisible();
  await expect(ideas).not.toContainText("Drink water");
  const season = ideas.getByRole("listitem").first();
  const title = (await season.getByRole("heading").textContent()) ?? "";
  await season.getByRole("button", { name: /^Not now/ }).click();
  await page.getByRole("radio", { name: "Not the right time" }).check();
  await page.getByRole("button", { name: "Put it away" }).click();
  await expect(page.getByText("Gone for 30 days.")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText(title);
  await page.getByRole("link", { name: "Drink water" }).click();
  await expect(page.getByText("4 glasses every day").first()).toBeVisible();
});

test("a template is found, changed, started, and saved as one's own", async ({ page }) => {
  await signUp(page, newPerson("Tom"));
  await page.goto("/templates");
  await page.getByRole("searchbox", { name: "Search templates" }).fill("pages");
  await page.getByRole("link", { name: "Read 20 pages a day" }).click();
  await expect(page.getByLabel("Title")).toHaveValue("Read 20 pages a day");
  await page.getByLabel("Title").fill("Read before bed");
  await page.getByRole("button", { name: "Start this goal" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Read before bed" })).toBeVisible();
  await page.getByRole("button", { name: "More for this goal" }).click();
  await page.getByRole("menuitem", { name: "Save as a template" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("My evening pages");
  await page.getByRole("button", { name: "Save the template" }).click();
  await expect(page.getByText("My evening pages is among your templates.")).toBeVisible();
  await page.goto("/templates");
  const own = page.getByRole("list", { name: "Your own" });
  await own.getByRole("button", { name: "Start now: My evening pages" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "My evening pages" })).toBeVisible();
});
