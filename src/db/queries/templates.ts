/** Templates that people saved, and which templates goals were started from. */
import { and, asc, eq, isNull, ne, notInArray, sql } from "drizzle-orm";
import type { KeptTemplate } from "../../domain/template";
import { goals, templates } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

export async function insertTemplate(
  tx: Transaction,
  { userId }: Owner,
  template: KeptTemplate,
  now: string,
): Promise<void> {
  const { templateId, title, category, icon, pattern, settings, daysAhead = null } = template;
  const row = { title, category, icon, pattern, settings, daysAhead };
  await tx.insert(templates).values({ ...row, id: templateId, userId, createdAt: now });
}

/** The person's own templates, oldest first. */
export async function readTemplates(tx: Transaction, { userId }: Owner): Promise<KeptTemplate[]> {
  const rows = await tx
    .select()
    .from(templates)
    .where(eq(templates.userId, userId))
    .orderBy(asc(templates.createdAt), asc(templates.id));
  return rows.map(({ id, title, category, icon, pattern, settings, daysAhead }) => ({
    templateId: id,
    title,
    category,
    season: [],
    pattern,
    settings,
    icon,
    questions: [],
    ...(daysAhead !== null && { daysAhead }),
  }));
}

/** How many own templates the person has. */
export async function countTemplates(tx: Transaction, { userId }: Owner): Promise<number> {
  return tx.$count(templates, eq(templates.userId, userId));
}

/** Templates of the person's goals that are neither archived nor drafts. */
export async function templatesInUse(tx: Transaction, { userId }: Owner): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ templateId: goals.templateId })
    .from(goals)
    .where(and(eq(goals.userId, userId), isKept))
    .orderBy(asc(goals.templateId));
  return rows.flatMap(({ templateId }) => templateId ?? []);
}

const isKept = and(
  sql`${goals.templateId} is not null`,
  isNull(goals.archivedAt),
  eq(goals.isDraft, false),
);

/** How many people keep a template, of those who share two or more with somebody. */
export interface TemplateCount {
  templateId: string;
  people: number;
  /** All who share two or more. */
  of: number;
}

/**
 * Counts, among other people who keep at least two of these templates, who keeps which further one.
 * For a job's transaction: nothing but the counts leaves it, and none below `atLeast`.
 */
export function countLikeMinded(
  tx: Transaction,
  { userId, shared, atLeast }: Owner & { shared: readonly string[]; atLeast: number },
): Promise<TemplateCount[]> {
  const among = sql`${goals.templateId} = any(string_to_array(${shared.join(",")}, ','))`;
  const likeMinded = tx.$with("like_minded").as(
    tx
      .select({ userId: goals.userId })
      .from(goals)
      .where(and(ne(goals.userId, userId), isKept, among))
      .groupBy(goals.userId)
      .having(sql`count(distinct ${goals.templateId}) >= 2`),
  );
  const people = sql<number>`count(distinct ${goals.userId})::int`;
  return tx
    .with(likeMinded)
    .select({
      templateId: sql<string>`${goals.templateId}`,
      people,
      of: sql<number>`(select count(*)::int from like_minded)`,
    })
    .from(goals)
    .innerJoin(likeMinded, eq(likeMinded.userId, goals.userId))
    .where(and(isKept, notInArray(goals.templateId, [...shared])))
    .groupBy(goals.templateId)
    .having(sql`${people} >= ${atLeast}`)
    .orderBy(asc(goals.templateId));
}
