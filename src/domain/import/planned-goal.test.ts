/** Goals and activities of an import in the form they are kept in, and pieces to write them in. */
import { describe, expect, it } from "vitest";
import { type CreateGoalInput, createGoalSchema } from "../goal";
import type { OriginalGoal } from "./history";
import {
  type KeyedActivity,
  type KeyedGoal,
  keptActivity,
  piecesOf,
  storedGoalOf,
} from "./planned-goal";

const now = "2026-03-11T12:00:00.000Z";
const person = { weekStart: 7, today: "2026-03-11", now };
const settings = { period: "day", amount: 1, unit: "x" } as const;

function keyed(given: object = {}, more: Partial<KeyedGoal> = {}): KeyedGoal {
  const input = { title: "Run", pattern: "recurring", settings, ...given } as CreateGoalInput;
  const create = createGoalSchema.parse(input);
  return {
    ...{ key: "run", clientKey: "file-run", create, isArchived: false, activities: [], row: null },
    ...more,
  };
}
const stored = (source: KeyedGoal) =>
  storedGoalOf({ source, existing: null, title: "Run (2)", startsOn: "2026-03-01" }, person);

const original: OriginalGoal = {
  ...{ clientKey: "own", isDraft: false, declaredCompletedOn: "2026-02-02" },
  ...{ archivedAt: "2026-02-03T00:00:00.000Z", archivedOn: "2026-02-03" },
  ...{ declaredCompletedAt: null, reminders: [], version: 7, isPinned: true, position: 3 },
  ...{ createdAt: "2026-01-01T00:00:00.000Z", updatedAt: "2026-02-03T00:00:00.000Z" },
  terms: [{ from: null, settings: keyed().create.settings, weekStart: 3 }],
  pauses: [{ from: "2026-01-05", until: "2026-01-06", reason: null, holidayId: null }] as never,
};

describe("a goal to keep", () => {
  it("begins now, by the person's weeks, with nothing that its file does not say", () => {
    expect(stored(keyed())).toEqual({
      ...{ goalId: "", clientKey: "file-run", title: "Run (2)", description: null, icon: null },
      ...{ category: null, color: null, pattern: "recurring", startsOn: "2026-03-01" },
      ...{ endsOn: null, by: null, isDraft: false, archivedAt: null, archivedOn: null },
      ...{ declaredCompletedOn: null, reachedOn: null, reminders: [], isPinned: false },
      ...{ position: null, version: 1, createdAt: now, updatedAt: now, pauses: [] },
      terms: [{ from: null, settings: keyed().create.settings, weekStart: 7 }],
    });
  });

  it("keeps what its file says", () => {
    const said = {
      ...{ description: "Far", category: "fitness", icon: "shoe", color: "#FF8F00" },
      ...{ endsOn: "2026-12-31", status: "draft", reminders: [{ at: "08:00" }] },
    };
    const { status, ...kept } = said;
    const goal = stored(keyed({ ...said, weekStart: 2 }));
    expect(goal).toMatchObject({ ...kept, isDraft: status === "draft" });
    expect(goal.terms[0]?.weekStart).toBe(2);
  });

  it("of a milestone has the day by which, and no last day", () => {
    const milestone = { pattern: "milestone", settings: { total: 5, unit: "x", by: "2026-06-01" } };
    expect(stored(keyed(milestone))).toMatchObject({ by: "2026-06-01", endsOn: null });
  });

  it("goes into the archive today when its source had put it away", () => {
    expect(stored(keyed({}, { isArchived: true }))).toMatchObject({
      ...{ archivedAt: now, archivedOn: "2026-03-11" },
    });
  });

  it("is the one that Cairn's own export says, from its key to its pauses", () => {
    const { isDraft, declaredCompletedAt, ...kept } = original;
    const goal = stored(keyed({}, { original, isArchived: true }));
    expect(goal).toMatchObject(kept);
    const { clientKey } = stored(keyed({}, { original: { ...original, clientKey: null } }));
    expect(clientKey).toBeNull();
  });
});

const activity: KeyedActivity = {
  ...{ day: "2026-03-02", kind: "progress", value: 2, note: "far", key: "k", row: 0 },
  ...{ clientKey: "file-k", recordedAt: null },
};

describe("an activity to keep", () => {
  const moment = { now, timeZone: "Europe/Berlin" };

  it("is of the import, now, where its file does not say", () => {
    expect(keptActivity(activity, moment)).toEqual({
      ...{ clientKey: "file-k", kind: "progress", value: 2, day: "2026-03-02", note: "far" },
      ...{ recordedAt: now, timeZone: "Europe/Berlin", context: null, source: "import" },
      ...{ version: 1, removedAt: null },
    });
  });

  it("keeps the instant its file knows", () => {
    const recordedAt = "2026-03-02T08:00:00.000Z";
    expect(keptActivity({ ...activity, recordedAt }, moment).recordedAt).toBe(recordedAt);
  });

  it("is the one that Cairn's own export says", () => {
    const kept = {
      ...{ timeZone: "Asia/Tokyo", context: { weather: "rain" }, source: "app", version: 4 },
      removedAt: "2026-03-03T00:00:00.000Z",
    };
    const found = keptActivity({ ...activity, original: kept as never }, moment);
    expect(found).toMatchObject(kept);
  });
});

describe("pieces", () => {
  const of = (...days: number[]) =>
    days.map((day) => ({ ...activity, day: `2026-03-0${day}`, clientKey: `${day}` }));
  const cut = (days: number[], written: string[], size: number) =>
    piecesOf(of(...days), { written: new Set(written), size }).map((piece) =>
      piece.map(({ clientKey }) => clientKey).join(""),
    );

  it.each([
    ["by day, the last with the rest", [3, 1, 5, 2, 4], [], ["12", "34", "5"]],
    ["none too many", [2, 1, 4, 3], [], ["12", "34"]],
    ["without what is written", [3, 1, 5, 2, 4], ["2", "9"], ["13", "45"]],
    ["none, when all is written", [1], ["1"], []],
  ])("come %s", (_what, days, written, pieces) => {
    expect(cut(days, written, 2)).toEqual(pieces);
  });

  it("leave logs of a day in the order of the file", () => {
    const [first, second] = of(1, 1).map((each, place) => ({ ...each, clientKey: `${place}` }));
    const given = [of(2), first, second].flat() as KeyedActivity[];
    const [piece] = piecesOf(given, { written: new Set(), size: 9 });
    expect(piece?.map(({ clientKey }) => clientKey)).toEqual(["0", "1", "2"]);
  });
});
