/** What is asked of imports and what they answer. */
import { z } from "zod";
import { type ImportFormat, type ImportRow, importFormats } from "./history";
import type { ProfileField } from "./imported-profile";
import { type Mapping, mappingSchema } from "./mapping";
import type { TableReading } from "./plain-csv";
import type { ImportCounts } from "./plan";

/** Input of `imports.preview`; the format is told from the file when it is left out. */
export const previewImportSchema = z.strictObject({
  fileId: z.uuid(),
  format: z.enum(importFormats).optional(),
  mapping: mappingSchema.optional(),
});
export interface PreviewImport {
  fileId: string;
  format?: ImportFormat | undefined;
  mapping?: Mapping | undefined;
}

export const importRowsSchema = z.strictObject({
  previewId: z.uuid(),
  cursor: z.string().max(2000).optional(),
});

/** What a cursor of rows holds: the number of a page. */
export const importPageKeys = z.tuple([z.string().regex(/^\d{1,6}$/)]);

/** What a dry run found. */
export interface ImportPreview {
  previewId: string;
  format: ImportFormat;
  counts: ImportCounts;
  /** The first 200; `imports.rows` pages through all. */
  rows: ImportRow[];
  goals: { title: string; isNew: boolean; activities: number }[];
  /** How a table was read; `null` for every other format. */
  /** The profile in the file, where it differs from the person's; `null` where nothing does. */
  profile: FoundProfile | null;
  table: (TableReading & { delimiter: string }) | null;
}

/** A profile that a file brings along. */
export interface FoundProfile {
  fields: ProfileField[];
  /** The account has no goals yet, so the profile is taken over unless the person says no. */
  isFresh: boolean;
}

/** Input of `imports.commit`; without `withProfile` only a fresh account takes over the profile. */
export const commitImportSchema = z.strictObject({
  previewId: z.uuid(),
  withProfile: z.boolean().optional(),
});
export type CommitImport = z.infer<typeof commitImportSchema>;

/** `importId` is the id of the dry run. */
export interface CommittedImport {
  importId: string;
  counts: ImportCounts;
  /** The fields of the profile that were taken over. */
  profileFields: ProfileField[];
}

/** An import in work moves on more often than this; one that did not was cut off. */
export const STALE_MILLISECONDS = 30 * 1000;

/** `failed`: it was cut off; what it wrote until then can be continued or rolled back. */
export interface ImportProgress {
  state: "previewed" | "running" | "done" | "failed" | "rollingBack" | "rolledBack";
  /** Activities written. */
  done: number;
  of: number;
}

/** A batch in the list of them. */
export interface ListedImport extends ImportProgress {
  importId: string;
  format: ImportFormat;
  counts: ImportCounts;
  at: string;
}
