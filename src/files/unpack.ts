/** Containers: archives and databases opened within bounds, plain texts decoded. */
import { unzipSync } from "fflate";
import { baseName, type Unpacked } from "../domain/import/detect";
import { refuseFile } from "../domain/refused-file";
import { readHabitTables } from "./sqlite";

/** What an archive may grow to; more is taken for a bomb. */
const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
const MAX_ENTRIES = 5000;

const ZIP = [0x50, 0x4b];
const SQLITE = [...new TextEncoder().encode("SQLite format 3\0")];

/**
 * Opens a file.
 * @throws DomainError `ATTACHMENT_UPLOAD` when it is empty, damaged, or unpacks to too much
 */
export async function unpack(bytes: Uint8Array): Promise<Unpacked> {
  if (bytes.length === 0) return refuseFile("file_empty");
  if (startsWith(bytes, ZIP)) return unzipped(bytes);
  if (startsWith(bytes, SQLITE)) return { kind: "database", ...(await readHabitTables(bytes)) };
  return { kind: "text", text: decode(bytes, null) };
}

async function unzipped(bytes: Uint8Array): Promise<Unpacked> {
  const entries = entriesOf(bytes);
  const database = [...entries].find(([, content]) => startsWith(content, SQLITE));
  if (database) return { kind: "database", ...(await readHabitTables(database[1])) };
  const texts = new Map([...entries].map(([path, content]) => [path, decode(content, path)]));
  const [only] = texts.size === 1 ? texts.values() : [];
  const hasFormat = [...texts.keys()].some((path) => namesOfFormats.has(baseName(path)));
  return only !== undefined && !hasFormat
    ? { kind: "text", text: only }
    : { kind: "archive", texts };
}

const namesOfFormats = new Set(["Habits.csv", "habits.json", "auth.json"]);

function entriesOf(bytes: Uint8Array): Map<string, Uint8Array> {
  let unpackedBytes = 0;
  let entries = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    entries += 1;
    if (entries > MAX_ENTRIES) refuseFile("archive_too_many_files");
    if (!isWanted(name)) return false;
    unpackedBytes += originalSize;
    if (unpackedBytes > MAX_UNPACKED_BYTES) refuseFile("archive_too_large", { in: name });
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (isRefusal(error)) throw error;
    return refuseFile("archive_broken");
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.name === "DomainError";
}

/** Scores are worked out anew, folders and what macOS adds are nothing. */
function isWanted(path: string): boolean {
  if (path.startsWith("__MACOSX/") || baseName(path) === "Scores.csv") return false;
  return /\.(csv|json|db|sqlite3?)$/i.test(path);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** UTF-8, UTF-16 with its mark, else what Excel writes in western Europe. */
function decode(bytes: Uint8Array, path: string | null): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) {
    return refuseFile("not_a_text", path === null ? {} : { in: path });
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
