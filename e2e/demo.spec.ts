/** Looking around: one press leads into two years of history, and the strip above leads out to an account. */
import { expect, test } from "./walk";

for (const door of ["/", "/sign-in"]) {
  test(`the demo is one press from ${door}, and its strip leads to an account of one's own`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto(door);
    const button = page.getByRole("button", { name: "Look around with the demo account" });
    await button.dblclick();
    await expect(page).toHaveURL(/\/today$/, { timeout: 60_000 });
    await expect(page.getByRole("link", { name: "Run 2,500 km" })).toBeVisible();
    const strip = page.getByRole("region", { name: "Demo" });
    await expect(strip).toContainText("This is a demo.");
    // Again if the page was not awake yet.
    await expect(async () => {
      await strip.getByRole("button", { name: "Start your own" }).click();
      await expect(page).toHaveURL(/\/sign-up$/);
    }).toPass();
    await page.goto("/today");
    await expect(page).toHaveURL(/\/sign-in/);
  });
}
