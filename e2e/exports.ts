/** Takes the exports from Settings and reads them back. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";

async function download(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: button }).click();
  return readFile(await (await coming).path(), "utf8");
}

/** The rows of the CSV export by column; its byte order mark is asked for, not just borne. */
export async function readCsv(page: Page): Promise<Record<string, string>[]> {
  const text = await download(page, "Export CSV");
  if (!text.startsWith("\uFEFF")) throw new Error("the CSV begins with no byte order mark");
  return parse(text, { bom: true, columns: true });
}

/** The parts of the JSON export that the walks count. */
export async function readJson(page: Page): Promise<{ goals: unknown[]; activities: unknown[] }> {
  return JSON.parse(await download(page, "Export JSON"));
}
