/** A foreign file read whole: opened, its format told, and handed to the reader of that format. */
import { readBeaver } from "../domain/import/beaver";
import { readBeeminder } from "../domain/import/beeminder";
import { readCairnJson } from "../domain/import/cairn-json";
import {
  detectFormat,
  findInArchive,
  refusePasswords,
  type Unpacked,
} from "../domain/import/detect";
import { readHabitTrove } from "../domain/import/habittrove";
import type { ImportedHistory, ImportFormat } from "../domain/import/history";
import { type LoopArchive, readLoopCsv } from "../domain/import/loop-csv";
import { readLoopSqlite } from "../domain/import/loop-sqlite";
import type { Mapping } from "../domain/import/mapping";
import { readPlainCsv, type TableReading } from "../domain/import/plain-csv";
import { readJson, type Table } from "../domain/import/source-text";
import { refuseFile } from "../domain/refused-file";
import { guessDelimiter, tableOf } from "./tables";
import { unpack } from "./unpack";

/** What the person said of the file, and where they live. */
export interface ReadOptions {
  format: ImportFormat | null;
  mapping: Mapping;
  /** IANA name, for formats that do not say in which zone their days are. */
  timeZone: string;
}

/** A history; of a table also how it was read, so that the person can correct it. */
export interface ReadFile {
  history: ImportedHistory;
  table: (TableReading & { delimiter: string }) | null;
}

/**
 * Reads a file.
 * @throws DomainError `ATTACHMENT_UPLOAD` with what is wrong and where
 */
export async function readImportFile(bytes: Uint8Array, options: ReadOptions): Promise<ReadFile> {
  const unpacked = await unpack(bytes);
  const format = options.format ?? detectFormat(unpacked);
  if (format === "csv") return readTable(textOf(unpacked), options.mapping);
  return { history: readFormat(format, unpacked, options), table: null };
}

function readFormat(
  format: Exclude<ImportFormat, "csv">,
  unpacked: Unpacked,
  { mapping, timeZone }: ReadOptions,
): ImportedHistory {
  switch (format) {
    case "loop-csv":
      return readLoopCsv(loopArchive(unpacked));
    case "loop-sqlite":
      return unpacked.kind === "database" ? readLoopSqlite(unpacked) : refuseFile("not_a_database");
    case "habittrove":
      return readHabitTrove(troveFiles(unpacked), timeZone);
    case "beaver":
      return readBeaver(readJson(textOf(unpacked), null));
    case "beeminder":
      return readBeeminder(readJson(textOf(unpacked), null), mapping);
    case "cairn-json":
      return readCairnJson(readJson(textOf(unpacked), null));
  }
}

function readTable(text: string, mapping: Mapping): ReadFile {
  const delimiter = mapping.delimiter ?? guessDelimiter(text);
  const { reading, ...history } = readPlainCsv(tableOf(text, null, delimiter), mapping);
  return { history, table: { ...reading, delimiter } };
}

function textOf(unpacked: Unpacked): string {
  return unpacked.kind === "text" ? unpacked.text : refuseFile("not_a_text");
}

const FOLDER = /^(\d+)[^/]*\/Checkmarks\.csv$/;

function loopArchive(unpacked: Unpacked): LoopArchive {
  if (unpacked.kind !== "archive") return refuseFile("not_an_archive");
  const { texts } = unpacked;
  const path = findInArchive(texts, "Habits.csv");
  if (path === null) return refuseFile("loop_habits_missing");
  const root = path.slice(0, path.length - "Habits.csv".length);
  const checkmarks = new Map<number, Table>();
  for (const [name, text] of texts) {
    const number = name.startsWith(root) ? FOLDER.exec(name.slice(root.length))?.[1] : undefined;
    if (number !== undefined) checkmarks.set(Number(number), tableOf(text, name, ","));
  }
  return { habits: tableOf(texts.get(path) ?? "", path, ","), checkmarks };
}

function troveFiles(unpacked: Unpacked) {
  if (unpacked.kind === "text") return { habits: readJson(unpacked.text, null), settings: null };
  if (unpacked.kind !== "archive") return refuseFile("not_an_archive");
  refusePasswords(unpacked.texts);
  const read = (name: string) => {
    const path = findInArchive(unpacked.texts, name);
    return path === null ? null : readJson(unpacked.texts.get(path) ?? "", path);
  };
  return { habits: read("habits.json"), settings: read("settings.json") };
}
