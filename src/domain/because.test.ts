/** The sentence that says why a period has its verdict, with the period's own numbers. */
import { expect, it } from "vitest";
import { becauseText } from "./because";
import type { ExplainedPeriod } from "./explain";
import { type Reason, reasons } from "./verdict";

const period = (reason: Reason): ExplainedPeriod => ({
  ...{ start: "2026-03-09", end: "2026-03-09", termsFrom: "2026-03-01", verdict: "open" },
  ...{ value: 5, amount: 8, reason },
});

const sentences: Record<Reason, string> = {
  reached: "5 logged, 8 asked.",
  completed: "Marked as completed.",
  heldToTheEnd: "5 logged, at most 8 allowed.",
  heldWithoutLog: "Nothing logged, so the limit held.",
  paused: "Paused, so it neither counts nor breaks.",
  unscheduled: "Not one of the scheduled days.",
  skipped: "Skipped within the allowance.",
  neverHappened: "This day never happened where you were.",
  unloggedNeutral: "Nothing logged, which this goal takes as neutral.",
  touchesPause: "5 of 8, but a pause lies in it.",
  partial: "5 of 8, but only a part of it belongs to the goal.",
  over: "5 logged, which is over 8.",
  fellShort: "5 of 8 when it ended.",
  running: "5 of 8 so far, still running.",
};

it.each([...reasons])("a period that is %s is explained in one sentence", (reason) => {
  expect(becauseText(period(reason))).toBe(sentences[reason]);
});
