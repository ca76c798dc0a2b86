/** What signing out leaves in the browser: the unsent logs, and nothing else. */
import { forgetQueries } from "./kept-queries";
import { forgetPagesHere } from "./worker-browser";

/** Forgets the pages and answers kept of whoever was here. */
export async function forgetPerson(): Promise<void> {
  await Promise.allSettled([forgetPagesHere(null), forgetQueries()]);
}
