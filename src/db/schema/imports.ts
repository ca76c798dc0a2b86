/** Imports: files given for import, their dry runs, and the batches made from them. */
import { sql } from "drizzle-orm";
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { ImportFormat, ImportRow } from "../../domain/import/history";
import type { ProfileTakeover } from "../../domain/import/imported-profile";
import type { Mapping } from "../../domain/import/mapping";
import type { ImportCounts } from "../../domain/import/plan";
import { id, instant, ownRows, timestamps } from "../columns";
import { users } from "./accounts";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});

const importStates = [
  "previewed",
  "running",
  "done",
  "failed",
  "rollingBack",
  "rolledBack",
] as const;
export type ImportState = (typeof importStates)[number];

export const importFiles = pgTable(
  "import_files",
  {
    id: id().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Whole size in bytes; `null` while the file is still coming in. */
    size: integer(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    unique("import_files_user_id_id").on(table.userId, table.id),
    ownRows("import_files", table.userId),
  ],
);

/** A file in pieces, so that neither writing nor reading one takes a long statement. */
export const importFileParts = pgTable(
  "import_file_parts",
  {
    userId: uuid().notNull(),
    fileId: uuid().notNull(),
    part: integer().notNull(),
    content: bytes().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.fileId, table.part] }),
    foreignKey({
      name: "import_file_parts_file",
      columns: [table.userId, table.fileId],
      foreignColumns: [importFiles.userId, importFiles.id],
    }).onDelete("cascade"),
    ownRows("import_file_parts", table.userId),
  ],
);

/** A dry run, and the batch once it is carried out; both bear the same id. */
export const imports = pgTable(
  "imports",
  {
    id: id().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    fileId: uuid().notNull(),
    format: text().$type<ImportFormat>().notNull(),
    mapping: jsonb().$type<Mapping>().notNull(),
    counts: jsonb().$type<ImportCounts>().notNull(),
    state: text({ enum: importStates }).notNull().default("previewed"),
    done: integer().notNull().default(0),
    total: integer().notNull(),
    /** Ids of the goals that the batch made. */
    goalIds: jsonb().$type<string[]>().notNull().default([]),
    /** Keys of the file's goals → ids of those that the batch made, so that it can be continued. */
    goalsByKey: jsonb().$type<Record<string, string>>().notNull().default({}),
    /** The profile before and after the batch took over the file's; `null` where it did not. */
    profileChange: jsonb().$type<ProfileTakeover>(),
    ...timestamps(),
  },
  (table) => [
    unique("imports_user_id_id").on(table.userId, table.id),
    index("imports_user_id_created_at").on(table.userId, table.createdAt),
    check(
      "imports_state_known",
      sql`${table.state} in ('previewed', 'running', 'done', 'failed', 'rollingBack', 'rolledBack')`,
    ),
    ownRows("imports", table.userId),
  ],
);

/** Outcomes of a dry run's rows, a page a row. */
export const importPages = pgTable(
  "import_pages",
  {
    userId: uuid().notNull(),
    importId: uuid().notNull(),
    page: integer().notNull(),
    rows: jsonb().$type<ImportRow[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.page] }),
    foreignKey({
      name: "import_pages_import",
      columns: [table.userId, table.importId],
      foreignColumns: [imports.userId, imports.id],
    }).onDelete("cascade"),
    ownRows("import_pages", table.userId),
  ],
);
