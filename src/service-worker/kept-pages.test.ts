import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetPages, isKeptPath, keepPage, keptPage, personIn, withKeptAt } from "./kept-pages";

const GOAL = "/goals/0190a5f0-0000-7000-8000-000000000000";
const at = (path: string) => new URL(path, "https://cairn.test");
const page = (person: string | null, text = "") => {
  const meta = person === null ? "" : `<meta name="cairn-person" content="${person}"/>`;
  return new Response(`<!DOCTYPE html><html lang="en"><head>${meta}</head>${text}</html>`, {
    headers: { "content-security-policy": "script-src 'nonce-1'", "content-encoding": "gzip" },
  });
};

/** The browser's store of responses, as far as pages need it. */
function cacheStorage() {
  const all = new Map<string, Map<string, Response>>();
  const open = async (name: string) => {
    const held = all.get(name) ?? new Map<string, Response>();
    all.set(name, held);
    return {
      put: async (key: string, response: Response) => void held.set(key, response),
      match: async (key: string) => held.get(key)?.clone(),
      keys: async () => [...held.keys()].map((key) => ({ url: key })),
      delete: async ({ url }: { url: string }) => held.delete(url),
    };
  };
  const keys = async () => [...all.keys()];
  return { open, keys, delete: async (name: string) => all.delete(name) };
}

beforeEach(() => void vi.stubGlobal("caches", cacheStorage()));
afterEach(() => void vi.unstubAllGlobals());

describe("isKeptPath", () => {
  it("is Today and goals, nothing beside or below them", () => {
    expect(["/today", GOAL].map(isKeptPath)).toEqual([true, true]);
    const others = ["/", "/goals", "/goals/new", "/today/x", `${GOAL}/edit`, "/settings"];
    expect(others.filter(isKeptPath)).toEqual([]);
  });
});

describe("kept pages", () => {
  it("come back with their policy, and say when they were kept", async () => {
    await keepPage(at("/today"), page("ada", "hello"));
    const found = await keptPage(at("/today?from=icon"));
    expect(found?.headers.get("content-security-policy")).toBe("script-src 'nonce-1'");
    expect(found?.headers.has("content-encoding")).toBe(false);
    expect(await found?.text()).toMatch(/<html data-kept-at="\d+" lang="en">.*hello/);
  });

  it("are one person's: the next one's page takes away those of the one before", async () => {
    await keepPage(at("/today"), page("ada"));
    await keepPage(at(GOAL), page("ada"));
    await keepPage(at("/today"), page("bob"));
    expect(personIn((await (await keptPage(at("/today")))?.text()) ?? "")).toBe("bob");
    expect(await keptPage(at(GOAL))).toBeUndefined();
  });

  it("are gone after signing out, and stay while the same person is there", async () => {
    await keepPage(at("/today"), page("ada"));
    await forgetPages("ada");
    expect(await keptPage(at("/today"))).toBeDefined();
    await forgetPages(null);
    expect(await keptPage(at("/today"))).toBeUndefined();
  });

  it("are never nobody's", async () => {
    await keepPage(at("/today"), page(null));
    expect(await keptPage(at("/today"))).toBeUndefined();
  });

  it("are at most sixty goals and Today, the oldest going first", async () => {
    const goal = (number: number) =>
      `/goals/0190a5f0-0000-7000-8000-${String(number).padStart(12, "0")}`;
    await keepPage(at("/today"), page("ada"));
    for (let number = 0; number <= 60; number++) await keepPage(at(goal(number)), page("ada"));
    expect(await keptPage(at("/today"))).toBeDefined();
    expect(await keptPage(at(goal(0)))).toBeUndefined();
    expect(await keptPage(at(goal(1)))).toBeDefined();
  });
});

describe("withKeptAt", () => {
  it("marks the document once", () => {
    expect(withKeptAt("<!DOCTYPE html><html lang='en'><html", 5)).toBe(
      "<!DOCTYPE html><html data-kept-at=\"5\" lang='en'><html",
    );
  });
});
