/** The order of recommendations, and what holds for all of them whatever was logged. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advised, daysAgo, logsOn, upTo } from "../testing/advised";
import { runs } from "../testing/runs";
import { type Advice, inOrder } from "./recommendation";
import { amountAdvice } from "./recommendation-amount";
import { milestoneAdvice } from "./recommendation-milestone";
import { reminderAdvice } from "./recommendation-reminder";
import { weekdayAdvice } from "./recommendation-weekdays";
import { settingsSchemas } from "./settings";

const TODAY = "2026-03-11";
const all = [amountAdvice, weekdayAdvice, reminderAdvice, milestoneAdvice];

describe("inOrder", () => {
  const one = (given: Partial<Advice>): Advice => ({
    ...{ kind: "season", goalId: null, templateId: "a", mark: "", evidence: {}, confidence: 0.5 },
    deed: { does: "start", templateId: "a" },
    ...given,
  });

  it("puts the surest first, then goes by kind and by what it is about", () => {
    const sure = one({ confidence: 0.9 });
    const lower = one({ kind: "lowerAmount", goalId: "g", templateId: null });
    const [a, b] = [one({ templateId: "a" }), one({ templateId: "b" })];
    expect(inOrder([b, a, lower, sure])).toEqual([sure, lower, a, b]);
    expect(inOrder([a, sure, b, lower])).toEqual([sure, lower, a, b]);
  });
});

const days = fc.uniqueArray(fc.integer({ min: 1, max: 70 }), { maxLength: 70 });
const amount = fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom(0.5, 1.25, 7.5));

describe("every recommendation about a goal", () => {
  it("has a confidence between 0 and 1, finite numbers, and settings that can be saved", () => {
    const property = fc.property(
      ...[days, amount, fc.integer({ min: 0, max: 90 }), fc.boolean()],
      (ago, asked, age, isMilestone) => {
        const settings = isMilestone
          ? { total: asked, unit: "km", by: "2026-04-01" }
          : { period: "day", unit: "km", amount: asked };
        const pattern = isMilestone ? ("milestone" as const) : ("recurring" as const);
        const logs = logsOn(
          ago.filter((each) => each <= age),
          asked / 2 < 1 ? 1 : asked,
        );
        const goal = advised({
          ...{ pattern, settings, logs, startsOn: daysAgo(age), reminders: [{ at: "06:00" }] },
          loggedAt: ago.map((each) => (each * 97) % 1440),
        });
        for (const { confidence, evidence, deed } of all.flatMap((each) => each(goal, TODAY))) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(Object.values(evidence).every(Number.isFinite)).toBe(true);
          if (deed.does === "start" || !deed.patch.settings) continue;
          expect(settingsSchemas[pattern].safeParse(deed.patch.settings).success).toBe(true);
          expect(deed.patch.settings).not.toEqual(goal.settings);
        }
      },
    );
    fc.assert(property, { seed: 11, numRuns: runs(300) });
  });

  it("is not made below 14 days of history", () => {
    const property = fc.property(fc.integer({ min: 0, max: 13 }), fc.boolean(), (age, isDone) => {
      const given = {
        settings: { period: "day", unit: "times", amount: 4 },
        startsOn: daysAgo(age),
        logs: isDone ? logsOn(upTo(age), 4) : [],
        reminders: [{ at: "06:00" }],
        loggedAt: Array.from({ length: 20 }, () => 1200),
      };
      expect(all.flatMap((each) => each(advised(given), TODAY))).toEqual([]);
    });
    fc.assert(property, { seed: 14, numRuns: runs(40) });
  });
});
