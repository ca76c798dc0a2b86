/** The first minute: from nothing to a goal with a log, each tap counted; and how near a new goal is to Today. */
import type { Locator } from "@playwright/test";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

test.use({ serviceWorkers: "allow" });

/** Presses what a person would press, and counts how often. */
class Taps {
  count = 0;

  async on(place: Locator): Promise<void> {
    this.count += 1;
    await place.click();
  }
}

test("after signing up, two taps lead to a goal with a log", async ({ page }) => {
  await signUp(page, newPerson("Zoe"));
  const taps = new Taps();
  await taps.on(page.getByRole("button", { name: /^Start “Drink 8 glasses/ }));
  const log = page.getByRole("button", { name: /^Log 1 glass for Drink 8 glasses/ });
  await expect(log).toBeVisible();
  await taps.on(log);
  await expect(page.getByText(/1 of 8 glasses/)).toBeVisible();
  expect(taps.count).toBeLessThanOrEqual(3);
  await page.reload();
  await expect(page.getByText(/1 of 8 glasses/)).toBeVisible();
});

test("every first idea can be logged in one tap more once it is started", async ({ page }) => {
  await signUp(page, newPerson("Kai"));
  const ideas = page.getByRole("list", { name: "Ideas to begin with" }).getByRole("button");
  await expect(ideas).toHaveCount(5);
  const names = await ideas.evaluateAll((all) => all.map((each) => each.ariaLabel ?? ""));
  for (const name of names) {
    const title = name.replace(/^Start “|”$/g, "");
    await page.goto("/goals/new");
    await page.getByRole("button", { name: title }).click();
    await page.getByRole("button", { name: "Start this goal" }).click();
    await expect(page).toHaveURL(/\/goals\/[0-9a-f]{8}-/);
    await page.goto("/today");
    const taps = new Taps();
    await taps.on(
      page.getByRole("button", { name: new RegExp(`^(Log|Complete) .*${escaped(title)}$`) }),
    );
    await expect(page.getByRole("status").filter({ hasText: title })).toBeVisible();
    // One more than here was the tap that started it.
    expect(taps.count + 1).toBeLessThanOrEqual(3);
  }
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

test("a new goal is three taps from Today, and shows its first four weeks", async ({ page }) => {
  await signUp(page, newPerson("Ivo"));
  await page.getByRole("button", { name: /^Start “Meditate/ }).click();
  await expect(page.getByRole("button", { name: /^(Log|Complete) .*Meditate/ })).toBeVisible();
  const taps = new Taps();
  await taps.on(page.getByRole("link", { name: "New goal" }).first());
  await taps.on(page.getByRole("button", { name: "Exercise 30 minutes" }));
  const weeks = page.getByRole("region", { name: "The first four weeks" });
  await expect(weeks.getByRole("listitem")).toHaveCount(4);
  await expect(weeks.getByRole("listitem").nth(1)).toContainText("3 days of 30 min");
  const before = await weeks.boundingBox();
  await page.getByLabel("How much").first().fill("4");
  await expect(weeks.getByRole("listitem").nth(1)).toContainText("4 days of 30 min");
  expect((await weeks.boundingBox())?.height).toBe(before?.height);
  await taps.on(page.getByRole("button", { name: "Start this goal" }));
  await expect(page).toHaveURL(/\/goals\/[0-9a-f]{8}-/);
  expect(taps.count).toBeLessThanOrEqual(3);
});
