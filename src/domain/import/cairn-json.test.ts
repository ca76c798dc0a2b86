/** Cairn's own export, read back: everything as it was, and what does not fit named by its place. */
import { describe, expect, it } from "vitest";
import { readCairnJson } from "./cairn-json";

const READ = "0190a5f0-0000-7000-8000-000000000001";
const RUN = "0190a5f0-0000-7000-8000-000000000002";
const ROW = "0190a5f0-0000-7000-8000-000000000003";
const KEY = "0190a5f0-0000-7000-8000-000000000004";
const MADE = "2026-03-01T08:00:00.000Z";
const CHANGED = "2026-03-05T09:30:00.000Z";
const terms = [
  { from: null, settings: { period: "day", amount: 8, unit: "glasses" }, weekStart: 1 },
  { from: "2026-03-04", settings: { period: "day", amount: 6, unit: "glasses" }, weekStart: 7 },
];

const goal = (given: object = {}) => ({
  ...{ goalId: READ, clientKey: KEY, title: "Drink", pattern: "recurring", terms },
  ...{ description: "Tap water", category: "health", icon: "drop", color: "#3366cc" },
  ...{ startsOn: "2026-03-01", endsOn: "2026-12-31", isDraft: false },
  ...{ archivedAt: null, archivedOn: null, declaredCompletedOn: null },
  ...{ reminders: [{ at: "09:00" }], version: 4, createdAt: MADE, updatedAt: CHANGED },
  pauses: [{ from: "2026-03-02", until: null, reason: "ill" }],
  ...given,
});

const activity = (given: object = {}) => ({
  ...{ activityId: ROW, goalId: READ, clientKey: KEY, kind: "progress", value: 2.5 },
  ...{ day: "2026-03-03", recordedAt: CHANGED, timeZone: "Europe/Berlin", note: "cold" },
  ...{ context: { mood: "fine" }, source: "app", version: 2, removedAt: CHANGED },
  ...given,
});

const file = (given: object = {}) => ({
  ...{ format: "cairn", version: 1, goals: [goal()], activities: [activity()] },
  ...given,
});

const refusal = (value: unknown) => {
  try {
    readCairnJson(value);
    return null;
  } catch (error) {
    const { code, facts } = error as { code: string; facts: { details: object } };
    return { code, ...facts.details };
  }
};

describe("a goal of an export", () => {
  it("is created as the last of many terms say", () => {
    const third = { ...terms[0], from: "2026-03-08", weekStart: 3 };
    const history = readCairnJson(file({ goals: [goal({ terms: [...terms, third] })] }));
    expect(history.goals[0]?.create).toMatchObject({ weekStart: 3, settings: { amount: 8 } });
    expect(history.goals[0]?.original?.terms).toHaveLength(3);
  });

  it("is created as its latest terms say, and keeps what it was", () => {
    const history = readCairnJson(file());
    expect(history.format).toBe("cairn-json");
    expect(history.goals[0]).toMatchObject({ key: READ, row: 0, isArchived: false });
    expect(history.goals[0]?.create).toEqual({
      ...{ pattern: "recurring", title: "Drink", description: "Tap water", category: "health" },
      ...{ icon: "drop", color: "#3366cc", startsOn: "2026-03-01", endsOn: "2026-12-31" },
      ...{ status: "active", weekStart: 7, reminders: [{ at: "09:00" }] },
      settings: { period: "day", amount: 6, unit: "glasses", bound: "atLeast" },
    });
    expect(history.goals[0]?.original).toEqual({
      ...{ clientKey: KEY, isDraft: false, archivedAt: null, archivedOn: null },
      ...{ declaredCompletedOn: null, declaredCompletedAt: null, reminders: [{ at: "09:00" }] },
      ...{ isPinned: false, position: null, version: 4, createdAt: MADE, updatedAt: CHANGED },
      terms: [
        { ...terms[0], settings: { ...terms[0]?.settings, bound: "atLeast" } },
        { ...terms[1], settings: { ...terms[1]?.settings, bound: "atLeast" } },
      ],
      pauses: [{ from: "2026-03-02", until: null, reason: "ill", isHoliday: false }],
    });
  });

  it("may be a draft, put away, or declared done at its last change", () => {
    const [put, draft] = readCairnJson(
      file({
        activities: [],
        goals: [
          goal({
            archivedAt: CHANGED,
            archivedOn: "2026-03-05",
            declaredCompletedOn: "2026-03-04",
          }),
          goal({ goalId: RUN, isDraft: true }),
        ],
      }),
    ).goals;
    expect(put).toMatchObject({ isArchived: true, row: 0, create: { status: "active" } });
    expect(put?.original).toMatchObject({
      ...{ archivedAt: CHANGED, archivedOn: "2026-03-05" },
      ...{ declaredCompletedOn: "2026-03-04", declaredCompletedAt: CHANGED },
    });
    expect(draft).toMatchObject({ isArchived: false, row: 1, create: { status: "draft" } });
  });

  it("may leave out what a goal need not have", () => {
    const bare = { description: null, category: null, icon: null, color: null, endsOn: null };
    const { goals } = readCairnJson(file({ goals: [goal(bare)], activities: [] }));
    expect(Object.keys(goals[0]?.create ?? {}).sort()).toEqual([
      ...["pattern", "reminders", "settings", "startsOn", "status", "title", "weekStart"],
    ]);
  });
});

describe("an activity of an export", () => {
  it("keeps its id, instant and the rest, but for its attachments", () => {
    const { goals, rows } = readCairnJson(file());
    expect(goals[0]?.activities).toEqual([
      {
        ...{ day: "2026-03-03", kind: "progress", value: 2.5, note: "cold" },
        ...{ key: ROW, recordedAt: CHANGED, row: 1 },
        original: { ...activity(), attachments: [] },
      },
    ]);
    expect(rows).toEqual([
      { file: "goals", line: 1, goal: "Drink", day: null, outcome: "accepted" },
      { file: "activities", line: 1, goal: "Drink", day: "2026-03-03", outcome: "accepted" },
    ]);
  });

  it("of a goal that is not in the file is refused, and the others are taken", () => {
    const activities = [activity({ goalId: RUN }), activity()];
    const { goals, rows } = readCairnJson(file({ activities }));
    expect(rows[1]).toEqual({
      ...{ file: "activities", line: 1, goal: null, day: "2026-03-03" },
      ...{ outcome: "refused", because: "goal_not_in_file" },
    });
    expect(goals[0]?.activities.map(({ row }) => row)).toEqual([2]);
  });
});

describe("an export that cannot be read", () => {
  it("is of a newer version", () => {
    expect(refusal(file({ version: 2 }))).toEqual({
      ...{ code: "ATTACHMENT_UPLOAD", file: ["export_version_unknown"], in: ["version"] },
    });
  });

  it.each<[string, object, string]>([
    ["another format", { format: "stone" }, "format"],
    ["a goal without terms", { goals: [goal({ terms: [] })] }, "goals.0.terms"],
    ["an id that is none", { goals: [goal({ goalId: "1" })] }, "goals.0.goalId"],
    ["a pattern that is none", { goals: [goal({ pattern: "hope" })] }, "goals.0.pattern"],
    ["a local time", { goals: [goal({ createdAt: "2026-03-01T08:00" })] }, "goals.0.createdAt"],
    ["a version below 1", { goals: [goal({ version: 0 })] }, "goals.0.version"],
    [
      "a day that does not exist",
      { activities: [activity(), activity({ day: "2026-02-30" })] },
      "activities.1.day",
    ],
    ["seven decimals", { activities: [activity({ value: 0.1234567 })] }, "activities.0.value"],
    ["a version of 0", { activities: [activity({ version: 0 })] }, "activities.0.version"],
    [
      "a place that is no zone",
      { activities: [activity({ timeZone: "Mars/Olympus" })] },
      "activities.0.timeZone",
    ],
    [
      "a zone of 101 characters",
      { activities: [activity({ timeZone: "Z".repeat(101) })] },
      "activities.0.timeZone",
    ],
  ])("says where there is %s", (_what, given, place) => {
    expect(refusal(file(given))).toEqual({
      ...{ code: "ATTACHMENT_UPLOAD", file: ["field_wrong"], in: [place] },
    });
  });

  it.each([
    ["settings of another pattern", { pattern: "limit" }],
    ["a title that no goal may have", { title: "" }],
    ["a category that there is not", { category: "cooking" }],
  ])("says in which goal there are %s", (_what, given) => {
    const goals = [goal(), goal({ goalId: RUN, ...given })];
    expect(refusal(file({ goals }))).toEqual({
      ...{ code: "ATTACHMENT_UPLOAD", file: ["field_wrong"], in: ["goals.1"] },
    });
  });
});
