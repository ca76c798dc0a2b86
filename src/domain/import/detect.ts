/** Which format a file has, told from what is in it and never from its name. */
import { refuseFile } from "../refused-file";
import type { ImportFormat } from "./history";
import { readJson } from "./source-text";

/** A file taken out of its container: bytes of known kinds turned into texts or rows. */
export type Unpacked =
  | { kind: "archive"; texts: ReadonlyMap<string, string> }
  | { kind: "database"; habits: unknown[]; repetitions: unknown[] }
  | { kind: "text"; text: string };

/** The last part of a path inside an archive. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The path in the archive that ends with a name, the one nearest the root; `null` if none does. */
export function findInArchive(texts: ReadonlyMap<string, string>, name: string): string | null {
  const found = [...texts.keys()].filter((path) => baseName(path) === name);
  return found.sort((a, b) => a.split("/").length - b.split("/").length)[0] ?? null;
}

/**
 * Tells the format.
 * @throws DomainError `ATTACHMENT_UPLOAD` for a file of passwords, broken JSON, or nothing known
 */
export function detectFormat(unpacked: Unpacked): ImportFormat {
  if (unpacked.kind === "database") return "loop-sqlite";
  if (unpacked.kind === "archive") return formatOfArchive(unpacked.texts);
  const start = unpacked.text.trimStart().charAt(0);
  if (start === "{" || start === "[") return formatOfJson(readJson(unpacked.text, null));
  return /[,;\t|\n]/.test(unpacked.text) ? "csv" : refuseFile("format_unknown");
}

function formatOfArchive(texts: ReadonlyMap<string, string>): ImportFormat {
  refusePasswords(texts);
  if (findInArchive(texts, "Habits.csv") !== null) return "loop-csv";
  if (findInArchive(texts, "habits.json") !== null) return "habittrove";
  return refuseFile("archive_unknown");
}

/**
 * Refuses an archive that carries HabitTrove's `auth.json`: it holds password hashes, which have no
 * business here.
 */
export function refusePasswords(texts: ReadonlyMap<string, string>): void {
  const found = findInArchive(texts, "auth.json");
  if (found !== null) refuseFile("password_file", { in: found });
}

function formatOfJson(value: unknown): ImportFormat {
  if (Array.isArray(value)) return hasFields(value[0], ["daystamp"]) ? "beeminder" : unknownJson();
  if (!isRecord(value)) return unknownJson();
  if (holdsPasswords(value)) return refuseFile("password_file");
  if (value.format === "cairn" || value.app === "cairn") return "cairn-json";
  if (Array.isArray(value.datapoints)) return "beeminder";
  if (Array.isArray(value.habits)) {
    const isTrove = hasFields(value.habits[0], ["frequency"]);
    return isTrove ? "habittrove" : "beaver";
  }
  const [goal] = Array.isArray(value.goals) ? value.goals : [];
  if (hasFields(goal, ["slug"])) return "beeminder";
  return unknownJson();
}

function unknownJson(): never {
  return refuseFile("json_unknown");
}

/** Whether the value is HabitTrove's `auth.json`: users with their passwords. */
export function holdsPasswords(value: unknown): boolean {
  return isRecord(value) && Array.isArray(value.users) && hasFields(value.users[0], ["password"]);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasFields(value: unknown, fields: readonly string[]): boolean {
  return isRecord(value) && fields.every((field) => field in value);
}
