/** Says in a sentence why a period has its verdict; other languages say it from the reason's code. */
import type { ExplainedPeriod } from "./explain";
import type { Reason } from "./verdict";

type Sentence = (period: ExplainedPeriod) => string;

const sentences: Record<Reason, Sentence> = {
  reached: ({ value, amount }) => `${value} logged, ${amount} asked.`,
  completed: () => "Marked as completed.",
  heldToTheEnd: ({ value, amount }) => `${value} logged, at most ${amount} allowed.`,
  heldWithoutLog: () => "Nothing logged, so the limit held.",
  paused: () => "Paused, so it neither counts nor breaks.",
  unscheduled: () => "Not one of the scheduled days.",
  skipped: () => "Skipped within the allowance.",
  neverHappened: () => "This day never happened where you were.",
  unloggedNeutral: () => "Nothing logged, which this goal takes as neutral.",
  touchesPause: ({ value, amount }) => `${value} of ${amount}, but a pause lies in it.`,
  partial: ({ value, amount }) =>
    `${value} of ${amount}, but only a part of it belongs to the goal.`,
  over: ({ value, amount }) => `${value} logged, which is over ${amount}.`,
  fellShort: ({ value, amount }) => `${value} of ${amount} when it ended.`,
  running: ({ value, amount }) => `${value} of ${amount} so far, still running.`,
};

/** One English sentence with the period's numbers. */
export function becauseText(period: ExplainedPeriod): string {
  return sentences[period.reason](period);
}
