/** Pages of goals: the filters, orders and keyset of `goals.list`. */
import { and, eq, gt, ilike, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { GoalList, GoalSort } from "../../domain/goal-list";
import type { LocalDate } from "../../domain/local-date";
import { localDateSchema } from "../../domain/local-date-schema";
import { type Page, pageOf, readCursor, writeCursor } from "../../domain/page";
import { goals, progress } from "../schema";
import type { Transaction } from "../transaction";
import { statusSql } from "./goal-status";
import type { Owner } from "./owner";
import { containing } from "./search";

type Order = "asc" | "desc";

const defaultOrders: Record<GoalSort, Order> = {
  updated: "desc",
  created: "desc",
  title: "asc",
  deadline: "asc",
};

/** Ids of the goals of one page, in order. */
export async function pageOfGoalIds(
  tx: Transaction,
  { userId }: Owner,
  list: GoalList,
  today: LocalDate,
): Promise<Page<string>> {
  const order = list.order ?? defaultOrders[list.sort];
  const name = `goals:${list.sort}:${order}`;
  const key = sortKey(list.sort, order);
  const rows = await tx
    .select({ goalId: goals.id, key: sql<string>`${key.text}` })
    .from(goals)
    .leftJoin(progress, eq(progress.goalId, goals.id))
    .where(
      and(
        eq(goals.userId, userId),
        filterOf(list, today),
        afterCursor(list.cursor, name, order, key),
      ),
    )
    .orderBy(
      order === "asc"
        ? sql`${key.order} asc, ${goals.id} asc`
        : sql`${key.order} desc, ${goals.id} desc`,
    )
    .limit(list.limit + 1);
  const { items, nextCursor } = pageOf(rows, list.limit, (last) =>
    writeCursor(name, [last.key, last.goalId]),
  );
  return { items: items.map((row) => row.goalId), nextCursor };
}

function filterOf(list: GoalList, today: LocalDate): SQL | undefined {
  const status = statusSql(today);
  const { search } = list;
  return and(
    list.status?.length ? inArray(status, list.status) : ne(status, "archived"),
    list.pattern?.length ? inArray(goals.pattern, list.pattern) : undefined,
    list.category?.length ? inArray(goals.category, list.category) : undefined,
    search
      ? or(ilike(goals.title, containing(search)), ilike(goals.description, containing(search)))
      : undefined,
  );
}

interface SortKey {
  order: SQL;
  /** The key as a cursor carries it. */
  text: SQL;
  schema: z.ZodType<string>;
  /** Reads a cursor's key back. */
  read: (key: string) => SQL;
}

const instantText = z
  .string()
  .regex(/^(19|20|21)\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{6}Z$/)
  .refine((text) => !Number.isNaN(Date.parse(text)));
const titleText = z
  .string()
  .max(1000)
  .refine((text) => !text.includes("\0"));
const deadlineText = z.union([localDateSchema, z.enum(["infinity", "-infinity"])]);

function instantKey(column: typeof goals.createdAt | typeof goals.updatedAt): SortKey {
  return {
    order: sql`${column}`,
    text: sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    schema: instantText,
    read: (key) => sql`${key}::timestamptz`,
  };
}

/** Goals without a deadline come last either way. */
function deadlineKey(order: Order): SortKey {
  const none = sql.raw(order === "asc" ? "'infinity'::date" : "'-infinity'::date");
  const deadline = sql`coalesce(${goals.by}, ${goals.endsOn}, ${none})`;
  return {
    order: deadline,
    text: sql`${deadline}::text`,
    schema: deadlineText,
    read: (key) => sql`${key}::date`,
  };
}

function sortKey(sort: GoalSort, order: Order): SortKey {
  if (sort === "updated") return instantKey(goals.updatedAt);
  if (sort === "created") return instantKey(goals.createdAt);
  if (sort === "deadline") return deadlineKey(order);
  const title = sql`lower(${goals.title})`;
  return { order: title, text: title, schema: titleText, read: (key) => sql`${key}::text` };
}

function afterCursor(
  cursor: string | undefined,
  name: string,
  order: Order,
  key: SortKey,
): SQL | undefined {
  if (cursor === undefined) return undefined;
  const [last, goalId] = readCursor(name, cursor, z.tuple([key.schema, z.uuid()]));
  const after = order === "asc" ? gt : lt;
  return after(sql`(${key.order}, ${goals.id})`, sql`(${key.read(last)}, ${goalId}::uuid)`);
}

/** Ids of all the person's goals, archived ones too, oldest first. */
export async function allGoalIds(tx: Transaction, { userId }: Owner): Promise<string[]> {
  const rows = await tx
    .select({ goalId: goals.id })
    .from(goals)
    .where(eq(goals.userId, userId))
    .orderBy(goals.createdAt, goals.id);
  return rows.map((row) => row.goalId);
}
