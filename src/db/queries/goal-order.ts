/** Where goals stand on Today: pinned or not, and in which place. No version of a goal is raised by it. */
import { and, eq, sql } from "drizzle-orm";
import { goals } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

/** @returns whether the person has such a goal */
export async function savePinned(
  tx: Transaction,
  { userId, goalId }: Owner & { goalId: string },
  isPinned: boolean,
): Promise<boolean> {
  const changed = await tx
    .update(goals)
    .set({ isPinned })
    .where(and(eq(goals.userId, userId), eq(goals.id, goalId)))
    .returning({ goalId: goals.id });
  return changed.length > 0;
}

/** Gives the goals the places 1, 2, … in this order; the person's other goals have none from then on. */
export async function savePositions(
  tx: Transaction,
  { userId }: Owner,
  goalIds: readonly string[],
): Promise<void> {
  const position = sql`array_position(string_to_array(${goalIds.join(",")}, ',')::uuid[], ${goals.id})`;
  await tx
    .update(goals)
    .set({ position })
    .where(and(eq(goals.userId, userId), sql`${goals.position} is distinct from ${position}`));
}
