/** Laws of progress that hold for any goal, whatever its history. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusDays } from "@/testing/oracle/dates";
import { type RandomGoal, randomGoal } from "@/testing/oracle/random-history";
import { millionths } from "@/testing/oracle/rational";
import { runs } from "@/testing/runs";
import { type Checkpoint, checkpointToRead } from "./checkpoint";
import { type CountedActivity, dailyTotals } from "./day-total";
import { FIRST_DATE } from "./local-date";
import type { GoalHistory, Standpoint } from "./patterns/pattern";
import { evaluate } from "./progress";

const numRuns = runs(500);
const minutes = 10 * 60_000;

function stand(history: GoalHistory, at: Standpoint) {
  const { progress, reachedOn } = evaluate(history, at);
  return { progress, reachedOn };
}

const withLogs = (history: GoalHistory, activities: readonly CountedActivity[]): GoalHistory => ({
  ...history,
  days: dailyTotals(activities),
});

const readsLatest = ({ terms }: GoalHistory) =>
  terms.some(({ settings }) => "reading" in settings && settings.reading === "latest");

/** The logs with one a day, the first of each. */
function onePerDay(activities: readonly CountedActivity[]): CountedActivity[] {
  return activities.filter(
    ({ day }, index) => activities.findIndex((one) => one.day === day) === index,
  );
}

describe("progress", () => {
  test(
    "does not depend on the order of logs",
    () => {
      const shuffled = randomGoal.chain(({ history, activities, at }) => {
        const logs = readsLatest(history) ? onePerDay(activities) : activities;
        const order = fc.shuffledSubarray(logs, { minLength: logs.length });
        return fc.record({
          history: fc.constant(history),
          at: fc.constant(at),
          logs: fc.constant(logs),
          order,
        });
      });
      fc.assert(
        fc.property(shuffled, ({ history, at, logs, order }) => {
          const recorded = order.map((log, index) => ({
            ...log,
            recordedAt: logs[index]?.recordedAt ?? log.recordedAt,
          }));
          expect(stand(withLogs(history, recorded), at)).toEqual(
            stand(withLogs(history, logs), at),
          );
        }),
        { numRuns },
      );
    },
    minutes,
  );

  test(
    "is the same when a summed amount is logged in two parts",
    () => {
      fc.assert(
        fc.property(randomGoal, fc.nat(), ({ history, activities, at }, pick) => {
          const sums = activities.filter(
            ({ value, kind }) => kind === "progress" && (value ?? 0) > 0.000001,
          );
          const whole = sums[pick % Math.max(1, sums.length)];
          fc.pre(whole !== undefined && whole.value !== null && !readsLatest(history));
          const part = Number(millionths(whole.value ?? 0) / 3n) / 1e6;
          const rest = Number(millionths(whole.value ?? 0) - millionths(part)) / 1e6;
          const others = activities.filter((log) => log !== whole);
          const parts = [part, rest].map((value, index) => ({
            ...whole,
            value,
            activityId: `part ${index}`,
          }));
          expect(stand(withLogs(history, [...others, ...parts]), at)).toEqual(stand(history, at));
        }),
        { numRuns },
      );
    },
    minutes,
  );

  test(
    "is what it was once a log is removed again, and leaves its input alone",
    () => {
      fc.assert(
        fc.property(randomGoal, fc.nat(), ({ history, activities, at }, pick) => {
          const slip = activities[pick % Math.max(1, activities.length)];
          fc.pre(slip !== undefined);
          const rest = activities.filter((log) => log !== slip);
          const before = stand(withLogs(history, rest), at);
          const copy = structuredClone(history);
          evaluate(history, at);
          expect(history).toEqual(copy);
          expect(stand(withLogs(history, rest), at)).toEqual(before);
        }),
        { numRuns },
      );
    },
    minutes,
  );

  test(
    "never has a shorter longest streak after one more day that meets",
    () => {
      fc.assert(
        fc.property(randomGoal, fc.nat(), ({ history, activities, at }, pick) => {
          const { streak, since } = evaluate(history, at).progress;
          fc.pre(streak !== null && since <= at.on && canOnlyGain(history));
          const days = Math.max(1, history.days.length * 2);
          const day = plusDays(since, pick % days);
          fc.pre(day <= at.on);
          const value = history.pattern === "limit" ? 0 : 9_999;
          const added = {
            activityId: "added",
            day,
            kind: "progress" as const,
            value,
            recordedAt: "2026-02-01T00:00:00.000Z",
          };
          const after = evaluate(withLogs(history, [...activities, added]), at).progress.streak;
          expect(after?.longest).toBeGreaterThanOrEqual(streak?.longest ?? 0);
        }),
        { numRuns },
      );
    },
    minutes,
  );

  test(
    "folded step by step from checkpoints is as from scratch",
    () => {
      const strides = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 3, maxLength: 12 });
      fc.assert(
        fc.property(randomGoal, strides, (goal, steps) => {
          let checkpoint: Checkpoint | null = null;
          let today = plusDays(goal.history.startsOn, -4);
          for (const step of steps) {
            today = plusDays(today, step);
            const known = knownOn(goal, today);
            const at = { on: today, today };
            const nextDay = checkpoint?.nextDay ?? "";
            const rest = { ...known, days: known.days.filter(({ day }) => day >= nextDay) };
            const stepped = evaluate(rest, at, checkpoint);
            expect(stepped).toEqual(evaluate(known, at));
            checkpoint = stepped.checkpoint;
          }
        }),
        { numRuns },
      );
    },
    minutes,
  );

  test(
    "read on any day from what was kept is as from scratch",
    () => {
      const waits = fc.integer({ min: -12, max: 40 });
      fc.assert(
        fc.property(randomGoal, waits, ({ history, at: { today } }, wait) => {
          const kept = evaluate(history, { on: today, today }).checkpoint;
          const later = plusDays(today, wait);
          const from = checkpointToRead(kept, later);
          const days = history.days.filter(({ day }) => day >= (from?.nextDay ?? ""));
          const at = { on: later, today: later };
          const { progress, reachedOn } = evaluate({ ...history, days }, at, from);
          expect({ progress, reachedOn }).toEqual(stand(history, at));
        }),
        { numRuns },
      );
    },
    minutes,
  );

  test("leaves to read only what is still open", () => {
    fc.assert(
      fc.property(randomGoal, ({ history, at: { today } }) => {
        const { checkpoint, progress } = evaluate(history, { on: today, today });
        fc.pre(history.endsOn === null);
        const firstOpen = progress.streak === null ? today : (progress.period?.start ?? today);
        const isFirst = firstOpen <= progress.since;
        expect(checkpoint.recent.nextDay).toBe(isFirst ? FIRST_DATE : firstOpen);
      }),
      { numRuns },
    );
  });
});

/** Goals without a top: more can only help. */
function canOnlyGain({ terms }: GoalHistory): boolean {
  return terms.every(({ settings }) => !("bound" in settings) || settings.bound === "atLeast");
}

/** What was known on a day, when each log arrives up to a week after the day it is for. */
function knownOn({ history, activities }: RandomGoal, today: string): GoalHistory {
  const arrived = activities.filter(
    ({ day, activityId }) => plusDays(day, Number(activityId) % 8) <= today,
  );
  const terms = history.terms.filter(({ from }) => from === null || from <= today);
  const pauses = history.pauses.filter(({ from }) => from <= today);
  return withLogs({ ...history, terms, pauses }, arrived);
}
