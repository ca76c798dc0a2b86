/** How much script a first visit loads, as it travels. */
import type { Page, Request } from "@playwright/test";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

const KILOBYTE = 1000;

/** Compressed bytes of all scripts that the page at `path` asks for before it is still. */
async function scriptBytes(page: Page, path: string): Promise<number> {
  const scripts: Request[] = [];
  const remember = (request: Request) => {
    if (request.resourceType() === "script") scripts.push(request);
  };
  page.on("requestfinished", remember);
  const client = await page.context().newCDPSession(page);
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  await page.goto(path, { waitUntil: "networkidle" });
  page.off("requestfinished", remember);
  await client.detach();
  const sizes = await Promise.all(scripts.map((script) => script.sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}

test("pages stay light", async ({ page }, info) => {
  const weigh = async (name: string, path: string, most: number) => {
    const kilobytes = (await scriptBytes(page, path)) / KILOBYTE;
    info.annotations.push({ type: name, description: `${kilobytes.toFixed(0)} kB of script` });
    console.info(`${name}: ${kilobytes.toFixed(0)} kB of script, at most ${most}`);
    expect.soft(kilobytes, name).toBeLessThan(most);
  };
  await weigh("landing", "/", 160);
  await signUp(page, newPerson("Lea"));
  await weigh("Today", "/today", 240);
  const answer = await page.request.post("/api/trpc/templates.start", {
    data: { json: { templateId: "water" } },
    headers: { origin: new URL(page.url()).origin },
  });
  const { goalId } = (await answer.json()).result.data.json;
  await weigh("goal page", `/goals/${goalId}`, 250);
});
