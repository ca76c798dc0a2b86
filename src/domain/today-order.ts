/** The order of goals in each of Today's lists: what a person pinned, then their own order, then the oldest. */

export interface OrderFacts {
  goalId: string;
  pinned: boolean;
  /** Place in the person's own order, from 1; `null`: none was given. */
  position: number | null;
  /** ISO 8601 UTC. */
  createdAt: string;
}

/**
 * Compares two goals: pinned ones come first, then those with a place by their place, then the rest
 * by age. Pinned goals stand among each other by the same rule.
 * @returns negative when `one` comes first
 * @example [{pinned: false, position: 1}, {pinned: true, position: null}].sort(compareOnToday) // the pinned one first
 */
export function compareOnToday(one: OrderFacts, other: OrderFacts): number {
  if (one.pinned !== other.pinned) return one.pinned ? -1 : 1;
  const [a, b] = [
    one.position ?? Number.POSITIVE_INFINITY,
    other.position ?? Number.POSITIVE_INFINITY,
  ];
  if (a !== b) return a < b ? -1 : 1;
  if (one.createdAt !== other.createdAt) return one.createdAt < other.createdAt ? -1 : 1;
  return one.goalId < other.goalId ? -1 : Number(one.goalId > other.goalId);
}

/** The goals in the order of {@link compareOnToday}; the given array stays as it is. */
export function inTodayOrder<Goal extends OrderFacts>(goals: readonly Goal[]): Goal[] {
  return [...goals].sort(compareOnToday);
}
