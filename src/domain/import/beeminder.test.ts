/** Beeminder: what a goal asked, and its datapoints, row by row. */
import { describe, expect, it } from "vitest";
import { readBeeminder } from "./beeminder";
import type { Mapping } from "./mapping";

const point = { id: "a", timestamp: 1767600000, daystamp: "20260105", value: 2.5 };
const goal = { slug: "run", goal_type: "hustler", rate: 10, runits: "w", gunits: "km" };

const createdFrom = (given: object, mapping?: Mapping) => {
  const { goals, rows } = readBeeminder({ goals: [{ ...goal, ...given }] }, mapping);
  const { pattern, settings, title } = goals[0]?.create ?? {};
  return { pattern, settings, title, because: rows[0]?.because };
};
const isUnknown = { pattern: "recurring", because: "settings_not_in_file" };

describe("a goal", () => {
  it("keeps its name for a key, and is named in its own row", () => {
    const { format, goals, rows } = readBeeminder({ goals: [goal, { ...goal, title: "Far" }] });
    expect(format).toBe("beeminder");
    expect(goals[0]).toEqual({
      ...{ key: "run", isArchived: false, activities: [], row: 0 },
      create: {
        ...{ title: "run", pattern: "recurring", status: "active" },
        settings: { period: "week", amount: 10, unit: "km", bound: "atLeast" },
      },
    });
    expect(rows).toEqual([
      { file: "run", goal: "run", line: 1, day: null, outcome: "accepted" },
      { file: "run", goal: "Far", line: 2, day: null, outcome: "accepted" },
    ]);
  });

  it.each([
    ["d", "day"],
    ["w", "week"],
    ["m", "month"],
    ["y", "year"],
  ])("with a rate per %s asks each %s", (runits, period) => {
    expect(createdFrom({ runits }).settings).toMatchObject({ period, amount: 10, unit: "km" });
    const drinker = createdFrom({ runits, goal_type: "drinker" });
    expect(drinker).toMatchObject({ pattern: "limit", settings: { period, max: 10, unit: "km" } });
  });

  it.each([
    ["without a rate", { rate: null }],
    ["without a word of its rate", { rate: undefined }],
    ["with a rate of nothing to reach", { rate: 0 }],
    ["with a rate below nothing", { rate: -1 }],
    ["with a limit below nothing", { goal_type: "drinker", rate: -1 }],
    ["with a limit that is too large", { goal_type: "drinker", rate: 1e15 }],
    ["with a rate that is too large", { rate: 1e15 }],
    ["per hour", { runits: "h" }],
    ["with a limit per hour", { goal_type: "drinker", runits: "h" }],
    ["without a time", { runits: null }],
    ["of another type", { goal_type: "biker" }],
    ["without a type", { goal_type: null }],
  ])("%s asks once a day, which its row tells", (_what, given) => {
    const settings = { period: "day", amount: 1, unit: "km" };
    expect(createdFrom(given)).toMatchObject({ ...isUnknown, settings });
  });

  it("may have a limit of nothing, and no unit", () => {
    const drinker = createdFrom({ goal_type: "drinker", rate: 0, gunits: null });
    expect(drinker).toMatchObject({ pattern: "limit", settings: { max: 0, unit: "times" } });
  });

  it("asks what the person says, under the title they give", () => {
    const asked = { pattern: "milestone", period: "day", amount: 42, unit: "km" } as const;
    const created = createdFrom({ title: "Far" }, { asked, goal: "Marathon" });
    expect(created).toMatchObject({
      ...{ title: "Marathon", pattern: "milestone", settings: { total: 42, unit: "km" } },
    });
    expect(created.because).toBeUndefined();
  });
});

describe("datapoints without their goal", () => {
  it.each([
    ["in a list", [point]],
    ["in a field", { datapoints: [point] }],
  ])("%s make one goal, named after where they come from", (_what, value) => {
    const { goals, rows } = readBeeminder(value);
    expect(goals).toMatchObject([{ key: "Beeminder", create: { title: "Beeminder" } }]);
    expect(goals[0]?.activities).toHaveLength(1);
    expect(rows).toEqual([
      {
        ...{ file: null, goal: "Beeminder", line: 1, day: null },
        ...{ outcome: "adapted", because: "settings_not_in_file" },
      },
      { file: null, goal: "Beeminder", line: 1, day: "2026-01-05", outcome: "accepted" },
    ]);
  });

  it("are named by their place when one does not fit", () => {
    expect(() => readBeeminder([point, { ...point, value: "x" }])).toThrow(
      expect.objectContaining({ facts: { details: { file: ["field_wrong"], in: ["1.value"] } } }),
    );
  });
});

describe("a datapoint", () => {
  const read = (...points: object[]) => {
    const { goals, rows } = readBeeminder({ ...goal, datapoints: points });
    return { own: goals[0], rows: rows.slice(1) };
  };

  it("is a log of its day, with its comment and its instant", () => {
    const { own, rows } = read(
      { ...point, comment: "far" },
      { ...point, id: "b", daystamp: "2026-01-04", comment: "a".repeat(1001), timestamp: null },
    );
    const log = { kind: "progress", value: 2.5 };
    expect(own?.activities).toEqual([
      {
        ...{ ...log, day: "2026-01-05", note: "far", key: "a", row: 1 },
        recordedAt: "2026-01-05T08:00:00.000Z",
      },
      {
        ...{ ...log, day: "2026-01-04", note: "a".repeat(1000), key: "b", row: 2 },
        recordedAt: null,
      },
    ]);
    expect(own?.create.startsOn).toBe("2026-01-04");
    const place = { file: "run", goal: "run" };
    expect(rows).toEqual([
      { ...place, line: 1, day: "2026-01-05", outcome: "accepted" },
      { ...place, line: 2, day: "2026-01-04", outcome: "adapted", because: "note_cut" },
    ]);
  });

  it.each([
    [{ requestid: "r", id: "x" }, "r"],
    [{ requestid: "", id: "x" }, "x"],
    [{ requestid: null, id: 7 }, "7"],
    [{ id: null }, "2026-01-05 1767600000"],
    [{ id: undefined, timestamp: null }, "2026-01-05 1"],
  ])("with %j is known by %j", (given, key) => {
    expect(read({ ...point, ...given }).own?.activities[0]?.key).toBe(key);
  });

  it.each([
    [{ is_dummy: true, daystamp: "x" }, null, "dummy"],
    [{ daystamp: "x", value: 1e15 }, null, "date_unreadable"],
    [{ daystamp: "120260105" }, null, "date_unreadable"],
    [{ daystamp: "202601051" }, null, "date_unreadable"],
    [{ value: 1e15 }, "2026-01-05", "value_unreadable"],
    [{}, "2026-01-05", "twice_in_file"],
  ])("with %j is refused", (given, day, because) => {
    const { own, rows } = read(point, { ...point, ...given });
    expect(own?.activities).toHaveLength(1);
    expect(rows[1]).toEqual({
      ...{ file: "run", goal: "run", line: 2, day, outcome: "refused", because },
    });
  });

  it("that is refused leaves its key to the next", () => {
    const { rows } = read({ ...point, value: 1e15 }, point);
    expect(rows.map(({ outcome }) => outcome)).toEqual(["refused", "accepted"]);
  });

  it.each([
    [7_000_000_000, "2191-10-27T12:26:40.000Z"],
    [7_000_000_001, null],
    [-7_000_000_001, null],
    [undefined, null],
    [0.0005, "1970-01-01T00:00:00.001Z"],
  ])("of second %j was recorded at %j", (timestamp, recordedAt) => {
    expect(read({ ...point, timestamp }).own?.activities[0]?.recordedAt).toBe(recordedAt);
  });
});
