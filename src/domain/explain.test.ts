/** Explanations: each period with its numbers, the terms that judged it, and the reason. */
import { expect, it } from "vitest";
import { historyOf } from "../testing/histories";
import { explain } from "./explain";

const water = { period: "day", amount: 8, unit: "glasses" };
const at = { on: "2026-03-12", today: "2026-03-12" };

it("each period of the range is explained by the terms of its first day", () => {
  const history = historyOf({
    ...{ pattern: "recurring", settings: water, startsOn: "2026-03-09" },
    logs: [
      ["2026-03-10", 8],
      ["2026-03-11", 8],
    ],
    later: [{ from: "2026-03-11", settings: { ...water, amount: 9 } }],
  });
  const day = (start: string) => ({ start, end: start });
  expect(explain(history, { from: "2026-03-10", to: "2026-03-11" }, at)).toEqual({
    streak: { current: 0, longest: 1, unit: "day", state: "none" },
    periods: [
      {
        ...{ ...day("2026-03-10"), value: 8, amount: 8, verdict: "met", reason: "reached" },
        termsFrom: "2026-03-09",
      },
      {
        ...{ ...day("2026-03-11"), value: 8, amount: 9, verdict: "missed", reason: "fellShort" },
        termsFrom: "2026-03-11",
      },
    ],
  });
});

it("a limit is explained by its top, a milestone by nothing", () => {
  const cups = { period: "day", max: 2, unit: "cups" };
  const limit = historyOf({ pattern: "limit", settings: cups, startsOn: "2026-03-12" });
  expect(explain(limit, { from: "2026-03-01", to: "2026-03-31" }, at).periods).toMatchObject([
    { start: "2026-03-12", value: 0, amount: 2, verdict: "open", reason: "running" },
  ]);
  const milestone = historyOf({
    ...{ pattern: "milestone", settings: { total: 5, unit: "km" }, startsOn: "2026-03-01" },
  });
  expect(explain(milestone, { from: "2026-03-01", to: "2026-03-31" }, at)).toEqual({
    ...{ streak: null, periods: [] },
  });
});
