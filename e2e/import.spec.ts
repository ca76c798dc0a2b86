/** A person brings a Loop archive of five habits over four years, takes it back, and brings it again. */
import type { Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { dayFromNow } from "./days";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

const HEADER =
  "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,Target Value,Archived?";
const HABITS = 5;
const DAYS = 1461;
/** Longest wait for a batch on a busy machine. */
const BATCH_MILLISECONDS = 45_000;

/** Every day checked but for one, 101 days and the habit's number ago. */
function loopArchive(): Buffer {
  const habits = Array.from(
    { length: HABITS },
    (_, n) => `${n + 1},Habit ${n + 1},YES_NO,,,1,1,#00897B,,,,false`,
  );
  const files: Record<string, Uint8Array> = {
    "Habits.csv": strToU8([HEADER, ...habits].join("\n")),
  };
  for (let n = 1; n <= HABITS; n++) {
    const lines = Array.from({ length: DAYS }, (_, ago) => {
      return `${dayFromNow(-1 - ago)},${ago === 100 + n ? "NO" : "YES_MANUAL"},`;
    });
    files[`00${n} Habit ${n}/Checkmarks.csv`] = strToU8(["Date,Value,Notes", ...lines].join("\n"));
  }
  return Buffer.from(zipSync(files));
}

/** Chooses the file, again if the page was not awake yet, and has it checked. */
async function check(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  const button = page.getByRole("button", { name: "Check the file" });
  await expect(async () => {
    await page.locator('input[type="file"]').setInputFiles(file);
    await expect(button).toBeEnabled({ timeout: 1000 });
  }).toPass();
  await button.click();
}

test("imports a Loop archive, rolls it back and imports it again", async ({ page }) => {
  test.slow();
  await signUp(page, newPerson("Ida"));
  await page.goto("/settings");
  await page.getByRole("link", { name: "Import from another app" }).click();
  await expect(page.getByRole("heading", { name: "Import", level: 1 })).toBeVisible();
  const buffer = loopArchive();
  const choose = async () => {
    const file = { name: "Loop Habits CSV.zip", mimeType: "application/zip", buffer };
    await check(page, file);
    await expect(page.getByText("Read as Loop Habit Tracker (CSV archive).")).toBeVisible();
    await expect(page.getByText("7,300 logs would be added. 5 goals are new.")).toBeVisible();
  };
  const take = async () => {
    await page.getByRole("button", { name: "Import 7,300 logs" }).click();
    const imported = page.getByText("Imported. 7,300 logs in 5 new goals.");
    await expect(imported).toBeVisible({ timeout: BATCH_MILLISECONDS });
  };
  await choose();
  await expect(page.getByRole("cell", { name: "It was marked as not done." })).toBeVisible();
  await take();
  await page.getByRole("button", { name: "Roll back" }).click();
  await page.getByRole("button", { name: "Take it all back" }).click();
  const rolledBack = page.getByText("Rolled back. 7,300 logs removed.").first();
  await expect(rolledBack).toBeVisible({ timeout: BATCH_MILLISECONDS });
  await page.goto("/goals");
  await expect(page.getByText("Habit 1")).toHaveCount(0);
  await page.goto("/settings/import");
  await choose();
  await take();
  await page.getByRole("link", { name: "See your goals" }).click();
  await expect(page.getByText("Habit 5").first()).toBeVisible();
});

test("says where a damaged file is damaged", async ({ page, expected }) => {
  expected.failure(/400.*(imports\.preview|\/api\/trpc)/);
  await signUp(page, newPerson("Ole"));
  await page.goto("/settings/import");
  const buffer = Buffer.from('date,goal,value\n2026-01-01,Run,1\n2026-01-02,"Run,1\n');
  const file = { name: "logs.csv", mimeType: "text/csv", buffer };
  await check(page, file);
  await expect(page.getByRole("alert").filter({ hasText: "Line 3" })).toBeVisible();
});
