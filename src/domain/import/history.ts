/** Imported history: the one form every foreign file is read into, with an outcome for each of its rows. */
import type { Activity, ActivityKind } from "../activity";
import type { CreateGoal, Reminder } from "../goal";
import type { KeptPause } from "../holiday";
import type { LocalDate } from "../local-date";
import type { Terms } from "../terms";
import type { ImportedProfile } from "./imported-profile";

export const importFormats = [
  "cairn-json",
  "loop-csv",
  "loop-sqlite",
  "habittrove",
  "beaver",
  "beeminder",
  "csv",
] as const;
export type ImportFormat = (typeof importFormats)[number];

export const outcomes = ["accepted", "adapted", "refused"] as const;
export type Outcome = (typeof outcomes)[number];

/** What becomes of one row. `because` is a key of the `imports.reasons` message catalog. */
export interface ImportRow {
  /** The file inside an archive, or the table; `null` for a file that stands alone. */
  file: string | null;
  /** Line of the text, or place of the record among its kind, from 1. */
  line: number;
  goal: string | null;
  day: LocalDate | null;
  outcome: Outcome;
  because?: string;
}

/** One log to add. Amounts are whole JSON numbers of at most 6 decimals. */
export interface ImportedActivity {
  day: LocalDate;
  kind: ActivityKind;
  value: number | null;
  note: string | null;
  /** What tells this log from others of its goal, the same in every export; repeats are counted. */
  key: string;
  /** ISO 8601 instant, where the source knows it. */
  recordedAt: string | null;
  /** Place of its row in `rows`. */
  row: number;
  /** Everything else Cairn's own export says of it. */
  original?: Activity;
}

/** What Cairn's own export says of a goal beyond what can be asked for when one is created. */
export interface OriginalGoal {
  clientKey: string | null;
  isDraft: boolean;
  archivedAt: string | null;
  archivedOn: LocalDate | null;
  declaredCompletedOn: LocalDate | null;
  declaredCompletedAt: string | null;
  reminders: Reminder[];
  version: number;
  createdAt: string;
  updatedAt: string;
  terms: Terms[];
  pauses: KeptPause[];
  isPinned: boolean;
  position: number | null;
}

/** One goal of the file. */
export interface ImportedGoal {
  /** What tells the goal from the others of its file, the same in every export of the source. */
  key: string;
  create: CreateGoal;
  isArchived: boolean;
  activities: ImportedActivity[];
  /** Place in `rows` of the row that tells of the goal itself, if there is one. */
  row: number | null;
  original?: OriginalGoal;
}

/** A whole file, read. */
export interface ImportedHistory {
  format: ImportFormat;
  goals: ImportedGoal[];
  rows: ImportRow[];
  /** Only Cairn's own export holds one. */
  profile?: ImportedProfile | null;
}

/** Gathers rows in the order of the file. */
export class RowLog {
  readonly rows: ImportRow[] = [];

  /** Adds a row; answers its place. */
  add(row: ImportRow): number {
    return this.rows.push(row) - 1;
  }
}
