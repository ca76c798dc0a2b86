/** Attached files in a folder of this machine. */
import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { FileStore } from "./file-store";

/** The folder is made when the first file comes. */
export function localFolder(folder: string): FileStore {
  return {
    write: (name, content) => write(folder, name, content),
    read: (name) => readFile(join(folder, name)).catch(absent),
    remove: (name) => rm(join(folder, name), { force: true }),
    async list(after, limit) {
      const names = (await readdir(folder).catch(absent)) ?? [];
      return names
        .filter((name) => after === null || name > after)
        .sort()
        .slice(0, limit);
    },
  };
}

/** Under another name until all of it is on the disk: a killed process leaves no half file. */
async function write(folder: string, name: string, content: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const half = join(folder, `${name}.${randomBytes(6).toString("hex")}.part`);
  try {
    await keep(half, content);
    await rename(half, join(folder, name));
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

async function keep(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name is part of the folder; not every system lets a folder be synced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function absent(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
