/** What a page's own scripts weigh on the way: nobody adds a dialog to the first load without noticing. */
import { gzipSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";
import { startTemplate } from "./goals";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

/** Thousands of bytes, compressed. */
const most = { landing: 160, today: 240, goal: 250 };

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

test("scripts and styles come as small as they can be made, and scripts ask to be compiled on the way", async ({
  request,
}) => {
  const html = await (await request.get("/")).text();
  const [script = ""] = html.match(/\/_next\/static\/[^"]+\.js/) ?? [];
  const [style = ""] = html.match(/\/_next\/static\/[^"]+\.css/) ?? [];
  for (const [address, type] of [
    [script, "text/javascript"],
    [style, "text/css"],
  ] as const) {
    const encodings = { br: "gzip, deflate, br", gzip: "gzip, deflate", undefined: "identity" };
    const bodies = new Set<string>();
    for (const [given, asked] of Object.entries(encodings)) {
      const answer = await request.get(address, { headers: { "accept-encoding": asked } });
      expect(String(answer.headers()["content-encoding"])).toBe(given);
      expect(answer.headers()["vary"]?.toLowerCase() ?? "accept-encoding").toContain(
        "accept-encoding",
      );
      expect(answer.headers()["content-type"]).toMatch(/javascript|css/);
      expect(answer.headers()["cache-control"]).toContain("immutable");
      bodies.add(await answer.text());
    }
    expect(bodies.size, type).toBe(1);
    if (address === script) expect([...bodies][0]).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  }
});
