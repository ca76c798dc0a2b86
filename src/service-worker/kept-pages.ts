/** The pages kept for a time without a network: one person's at a time, each as that person saw it. */

const CACHE_PREFIX = "cairn-pages-";
const MOST_PAGES = 60;

/** The `meta` in which a page behind sign-in says whose it is, so that a kept copy can be told apart. */
export const PERSON_META = "cairn-person";

/** The attribute of `html` in which a kept copy says when it was kept, in milliseconds. */
export const KEPT_AT = "data-kept-at";

/** Today and the page of a goal; nothing else is kept. */
export function isKeptPath(pathname: string): boolean {
  return /^\/(today|goals\/[0-9a-f]{8}-[0-9a-f-]{27})$/.test(pathname);
}

/** Whose page it is; `null` for a page that is nobody's. */
export function personIn(html: string): string | null {
  const tag = new RegExp(`<meta name="${PERSON_META}" content="([\\w-]+)"`);
  return tag.exec(html)?.[1] ?? null;
}

/** The page with the time at which it was kept. */
export function withKeptAt(html: string, at: number): string {
  return html.replace("<html", `<html ${KEPT_AT}="${at}"`);
}

/** Keeps a page under its person, and forgets the pages of everybody else. */
export async function keepPage(address: URL, response: Response): Promise<void> {
  const html = await response.text();
  const person = personIn(html);
  if (person === null) return;
  await forgetPages(person);
  const cache = await caches.open(CACHE_PREFIX + person);
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length", "vary"]) headers.delete(name);
  await cache.put(address.pathname, new Response(withKeptAt(html, Date.now()), { headers }));
  await dropOldest(cache);
}

/** The copy of a page; only one person's pages are ever kept. */
export async function keptPage(address: URL): Promise<Response | undefined> {
  if (!isKeptPath(address.pathname)) return undefined;
  for (const name of await pageCaches()) {
    const found = await (await caches.open(name)).match(address.pathname);
    if (found) return found;
  }
  return undefined;
}

/** Forgets the kept pages of everybody but one person. */
export async function forgetPages(except: string | null): Promise<void> {
  const others = (await pageCaches()).filter((name) => name !== CACHE_PREFIX + except);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function pageCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
}

async function dropOldest(cache: Cache): Promise<void> {
  const pages = (await cache.keys()).filter(({ url }) => !url.endsWith("/today"));
  const tooMany = pages.slice(0, Math.max(0, pages.length - MOST_PAGES));
  await Promise.all(tooMany.map((page) => cache.delete(page)));
}
