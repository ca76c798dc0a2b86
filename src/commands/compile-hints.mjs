// Tells browsers to compile the app's scripts while they are still being fetched.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inRepository } from "./places.mjs";

/**
 * V8's explicit compile hint, which must stand first in a file; other browsers read a comment. A
 * chunk holds little that a page does not run at once, and without the hint each of its functions is
 * parsed twice, the second time on the main thread, while somebody waits to press something.
 */
const HINT = "//# allFunctionsCalledOnLoad\n";

export function hintCompilation() {
  const folder = inRepository(".next", "static", "chunks");
  for (const name of readdirSync(folder).filter((name) => name.endsWith(".js"))) {
    const path = join(folder, name);
    const script = readFileSync(path, "utf8");
    if (!script.startsWith(HINT)) writeFileSync(path, HINT + script);
  }
}
