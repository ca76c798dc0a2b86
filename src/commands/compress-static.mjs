// Leaves the app's scripts and styles compressed beside themselves, as small as they can be made.
import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { inRepository } from "./places.mjs";

const compress = promisify(brotliCompress);

/** Once at the build, where the best quality may take its time; next.config.ts says who is given them. */
export async function compressStatic() {
  const folder = inRepository(".next", "static");
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css)$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const path = join(folder, name);
      await writeFile(`${path}.br`, await compress(await readFile(path)));
    }),
  );
}
