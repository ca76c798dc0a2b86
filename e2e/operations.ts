/** The operations pages as an administrator uses them. */
import type { Browser, FrameLocator, Page } from "@playwright/test";
import { administrator } from "./administrator";
import { type Person, signIn } from "./people";
import { expect } from "./walk";

/** A browser of the administrator's own, on the operations pages. */
export async function openOperations(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/sign-in?next=/ops");
  await signIn(page, administrator);
  await expect(page.getByRole("heading", { level: 1, name: "Operations" })).toBeVisible();
  return page;
}

/** Opens a person's newest mail as soon as it is there and has come to its end. */
export async function openMail(page: Page, { email }: Person): Promise<FrameLocator> {
  const row = page.getByRole("button").filter({ hasText: email }).first();
  await expect(async () => {
    await page.goto("/ops/mail");
    await expect(row).toContainText("Kept here", { timeout: 5000 });
  }).toPass({ timeout: 30_000 });
  await row.click();
  await expect(page.getByRole("article").getByText(`To ${email}`)).toBeVisible();
  return page.frameLocator('iframe[title="The mail as it looks"]');
}
