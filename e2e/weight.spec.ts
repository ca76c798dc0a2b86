/** What a page's own scripts weigh on the way: nobody adds a dialog to the first load without noticing. */
import { gzipSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";
import { startTemplate } from "./goals";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

/** Thousands of bytes, compressed; a little above what they are. */
const most = { landing: 205, today: 243, goal: 243 };

/** The scripts that the HTML names, together. */
async function weightOf(request: APIRequestContext, path: string): Promise<number> {
  const html = await (await request.get(path)).text();
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)];
  const scripts = tags.filter(([tag]) => !/nomodule/i.test(tag)).map(([, address = ""]) => address);
  expect(scripts.length).toBeGreaterThan(3);
  let bytes = 0;
  for (const address of new Set(scripts)) {
    bytes += gzipSync(await (await request.get(address.replaceAll("&amp;", "&"))).body()).length;
  }
  return bytes / 1000;
}

test("the first load of a page stays as light as it is", async ({ page }) => {
  const { request } = page;
  expect(await weightOf(request, "/")).toBeLessThan(most.landing);
  await signUp(page, newPerson("Lou"));
  await startTemplate(page, "Drink 8 glasses of water daily");
  expect(await weightOf(request, new URL(page.url()).pathname)).toBeLessThan(most.goal);
  expect(await weightOf(request, "/today")).toBeLessThan(most.today);
});
