/** Holds the engine against the oracle on random goals of all five patterns. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayBefore, plusDays } from "@/testing/oracle/dates";
import { answer, periodsTo } from "@/testing/oracle/oracle";
import { type RandomGoal, randomGoal } from "@/testing/oracle/random-history";
import { runs } from "@/testing/runs";
import { type Checkpoint, checkpointSchema } from "./checkpoint";
import { dailyTotals } from "./day-total";
import { explain } from "./explain";
import { FIRST_DATE, LAST_DATE, type LocalDate, laterOf } from "./local-date";
import type { GoalHistory } from "./patterns/pattern";
import { evaluate } from "./progress";

const numRuns = runs(2_000);
const minutes = Math.max(10 * 60_000, numRuns * 30);

describe("the engine and the oracle", () => {
  test(
    "give the same answer",
    () => {
      fc.assert(
        fc.property(randomGoal, ({ history, at }) => {
          const { progress, reachedOn } = evaluate(history, at);
          expect({ progress, reachedOn }).toEqual(answer(history, at));
          const explained = explain(history, { from: FIRST_DATE, to: LAST_DATE }, at).periods;
          expect(explained.map(({ reason: _reason, ...period }) => period)).toEqual(
            periodsTo(history, at),
          );
        }),
        { numRuns },
      );
    },
    minutes,
  );

  test(
    "agree when the engine goes on from a checkpoint",
    () => {
      fc.assert(
        fc.property(randomGoal, fc.nat({ max: 60 }), ({ history, activities, at }, back) => {
          const now = { on: laterOf(at.on, at.today), today: at.today };
          const then = plusDays(at.today, -back);
          const { checkpoint } = evaluate(asOf(history, activities, then), {
            on: then,
            today: then,
          });
          const stored = throughJson(checkpoint);
          const later = activities.filter(({ day }) => day > then && day < stored.nextDay);
          fc.pre(later.length === 0);
          const rest = {
            ...history,
            days: history.days.filter(({ day }) => day >= stored.nextDay),
          };
          const fromStored = evaluate(rest, now, stored);
          expect({ progress: fromStored.progress, reachedOn: fromStored.reachedOn }).toEqual(
            answer(history, now),
          );
          expect(fromStored).toEqual(evaluate(history, now));
        }),
        { numRuns },
      );
    },
    minutes,
  );
});

/** The history as it was known on a day: nothing logged, changed or paused later. */
function asOf(
  history: GoalHistory,
  activities: RandomGoal["activities"],
  then: LocalDate,
): GoalHistory {
  return {
    ...history,
    terms: history.terms.filter(({ from }) => from === null || from <= then),
    pauses: history.pauses.filter(({ from }) => from <= then),
    days: dailyTotals(activities.filter(({ day }) => day <= then)),
    neverDays: new Set([...history.neverDays].filter((day) => day <= dayBefore(then))),
  };
}

function throughJson(checkpoint: Checkpoint): Checkpoint {
  return checkpointSchema.parse(JSON.parse(JSON.stringify(checkpoint)));
}
