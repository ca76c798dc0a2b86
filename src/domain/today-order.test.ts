/** The order of Today's lists. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareOnToday, inTodayOrder, type OrderFacts } from "./today-order";

const on = (day: number) => `2026-03-${String(day).padStart(2, "0")}T08:00:00.000Z`;
const facts = (goalId: string, day: number, position: number | null = null, pinned = false) => {
  return { goalId, createdAt: on(day), position, pinned };
};
const idsOf = (goals: readonly OrderFacts[]) =>
  inTodayOrder(goals)
    .map(({ goalId }) => goalId)
    .join("");

describe("inTodayOrder", () => {
  it.each<[string, OrderFacts[], string]>([
    ["by age where nobody arranged", [facts("b", 2), facts("a", 1)], "ab"],
    ["by place before age", [facts("a", 1, 2), facts("b", 2, 1)], "ba"],
    ["what has no place comes after", [facts("a", 1), facts("b", 2, 1)], "ba"],
    ["pinned before any place", [facts("a", 1, 1), facts("b", 2, null, true)], "ba"],
    [
      "pinned by place too",
      [facts("a", 1, 2, true), facts("b", 2, 1, true), facts("c", 3, null, true)],
      "bac",
    ],
    ["one place twice, as an import may bring: by age", [facts("b", 2, 1), facts("a", 1, 1)], "ab"],
    ["made in the same instant: by id", [facts("b", 1), facts("a", 1)], "ab"],
    ["the older first, whatever its id", [facts("a", 2), facts("b", 1)], "ba"],
  ])("%s", (_rule, goals, order) => {
    expect(idsOf(goals)).toBe(order);
  });

  it("is the same whatever order goals come in, and loses none", () => {
    const goal = fc.record({
      goalId: fc.uuid(),
      pinned: fc.boolean(),
      position: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
      createdAt: fc.integer({ min: 1, max: 4 }).map(on),
    });
    const goals = fc.uniqueArray(goal, { selector: ({ goalId }) => goalId, maxLength: 12 });
    fc.assert(
      fc.property(goals, fc.infiniteStream(fc.double()), (given, keys) => {
        const shuffled = given
          .map((each) => ({ each, key: keys.next().value }))
          .sort((a, b) => (a.key < b.key ? -1 : 1))
          .map(({ each }) => each);
        const ordered = inTodayOrder(shuffled);
        expect(ordered).toEqual(inTodayOrder(given));
        expect(new Set(ordered)).toEqual(new Set(given));
        for (const [at, one] of ordered.entries()) {
          for (const later of ordered.slice(at + 1)) {
            expect(compareOnToday(one, later)).toBeLessThan(0);
            expect(compareOnToday(later, one)).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});

it("a goal comes neither before nor after itself", () => {
  expect(compareOnToday(facts("a", 1), facts("a", 1))).toBe(0);
});
