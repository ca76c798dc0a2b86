/** Photos and links beside what was logged, on a phone's width. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { readJson } from "./exports";
import { entries, startTemplate } from "./goals";
import { newPerson, signUp } from "./people";
import { expect, readThrough, test } from "./walk";

test.use({ viewport: { width: 390, height: 780 } });

async function photo(background: string) {
  const create = { width: 800, height: 600, channels: 3, background } as const;
  const buffer = await sharp({ create }).jpeg().toBuffer();
  return { name: `${background}.jpg`, mimeType: "image/jpeg", buffer };
}

async function look(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
  expect(found, what).toEqual([]);
  const overflow = () => document.documentElement.scrollWidth - window.innerWidth;
  expect(await page.evaluate(overflow), what).toBeLessThanOrEqual(0);
}

test("a person adds photos and a link, looks at them, takes one off and back", async ({
  page,
  expected,
}) => {
  expected.failure(/400/);
  await signUp(page, newPerson("Uma"));
  await startTemplate(page, "Drink 8 glasses of water daily");
  const dialog = page.getByRole("dialog");
  const thumbs = entries(page).getByRole("button", { name: /^Photo/ });

  await test.step("with the log, where what is no photo is refused with a sentence", async () => {
    await page.getByRole("button", { name: "Other amount" }).click();
    await dialog.getByLabel(/^Amount in/).fill("2");
    await dialog.getByLabel("Note").fill("by the river");
    const page1 = { name: "page.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<html>") };
    await dialog.locator("input[type=file]").setInputFiles([page1, await photo("green")]);
    await expect(dialog.getByText(/This is no photo\. Choose a JPEG/)).toBeVisible();
    await dialog.getByRole("button", { name: "Leave out page.jpg" }).click();
    await expect(dialog.getByText("Ready")).toBeVisible();
    await dialog.getByRole("button", { name: "Add link" }).click();
    await dialog.getByLabel("Link").fill("javascript:alert(1)");
    await dialog.getByRole("button", { name: "Use this link" }).click();
    await expect(dialog.getByText(/begins with http/)).toBeVisible();
    await look(page, "log dialog");
    await dialog.getByLabel("Link").fill("https://example.com/river");
    await dialog.getByLabel("Link").press("Enter");
    await dialog.getByRole("button", { name: "Log it" }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step("they stand on the log, also after a reload", async () => {
    await page.reload();
    await readThrough(page);
    await expect(entries(page)).toHaveCount(1);
    const image = thumbs.getByRole("img", { name: "Photo: by the river" });
    await expect(image).toBeVisible();
    const width = () => image.evaluate((element) => (element as HTMLImageElement).naturalWidth);
    await expect.poll(width).toBe(320);
    await expect(entries(page).getByRole("link", { name: /^example\.com/ })).toHaveAttribute(
      "href",
      "https://example.com/river",
    );
  });

  await test.step("a second photo comes with an edit", async () => {
    await entries(page)
      .getByRole("button", { name: /^Actions for/ })
      .click();
    await page.getByRole("menuitem", { name: "Edit" }).click();
    await dialog.locator("input[type=file]").setInputFiles(await photo("navy"));
    await expect(dialog.getByText("Ready")).toBeVisible();
    await look(page, "edit dialog");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toBeHidden();
    await expect(thumbs).toHaveCount(2);
    await look(page, "thumbnails");
  });

  await test.step("they open large, keys lead on, and one is taken off and put back", async () => {
    await thumbs.first().press("Enter");
    await expect(dialog.getByRole("img", { name: "Photo 1 of 2: by the river" })).toBeVisible();
    await look(page, "viewer");
    await page.keyboard.press("ArrowRight");
    await expect(dialog.getByRole("img", { name: "Photo 2 of 2: by the river" })).toBeVisible();
    await dialog.getByRole("button", { name: "Remove" }).click();
    await expect(dialog).toBeHidden();
    await expect(thumbs).toHaveCount(1);
    await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
    await expect(thumbs).toHaveCount(2);
  });

  await test.step("the export names them", async () => {
    await page.goto("/settings");
    const { activities } = await readJson(page);
    expect(JSON.stringify(activities)).toContain("https://example.com/river");
    expect(JSON.stringify(activities).match(/\/api\/attachments\//g)).toHaveLength(2);
  });
});
