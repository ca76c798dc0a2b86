/** Inputs of lists, profile and operations: what is filled in, and where each field's limits lie. */
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { activityListSchema } from "./activity-list";
import { goalListSchema } from "./goal-list";
import {
  commitImportSchema,
  importPageKeys,
  importRowsSchema,
  previewImportSchema,
} from "./import/requests";
import { markReadSchema, noticeListSchema, updateNoticeSettingsSchema } from "./notice-list";
import { operationsListSchema, replayEventSchema, runJobSchema } from "./operations";
import { updateProfileSchema } from "./profile";

const id = "0190a5f0-0000-7000-8000-000000000001";

describe("lists", () => {
  it("begin with the first twenty rows", () => {
    expect(activityListSchema.parse({})).toEqual({ limit: 20 });
    expect(operationsListSchema.parse({})).toEqual({ limit: 20 });
    expect(goalListSchema.parse({})).toEqual({ limit: 20, sort: "updated" });
    expect(noticeListSchema.parse({})).toEqual({ limit: 20, unreadOnly: false });
  });

  it("take every way to narrow and order them", () => {
    const goals = {
      ...{ status: ["archived"], pattern: ["limit"], category: ["mind"], search: "water" },
      ...{ sort: "deadline", order: "desc", limit: 100, cursor: "abc" },
    };
    expect(goalListSchema.parse(goals)).toEqual(goals);
    const activities = {
      ...{ goalId: id, from: "2026-03-01", to: "2026-03-11", kind: ["partial"], removed: true },
      ...{ search: "rain", limit: 1 },
    };
    expect(activityListSchema.parse(activities)).toEqual(activities);
  });
});

const tooMany = (one: unknown, count: number) => Array.from({ length: count }, () => one);

describe("an input", () => {
  it.each<[string, z.ZodType, object]>([
    ["goals of no known status", goalListSchema, { status: ["lost"] }],
    ["goals of no known pattern", goalListSchema, { pattern: ["hope"] }],
    ["goals of no known category", goalListSchema, { category: ["cooking"] }],
    ["eleven categories", goalListSchema, { category: tooMany("mind", 11) }],
    ["goals in no known order", goalListSchema, { sort: "luck" }],
    ["goals sideways", goalListSchema, { order: "left" }],
    ["a search of 201 characters", goalListSchema, { search: "a".repeat(201) }],
    ["an empty page", goalListSchema, { limit: 0 }],
    ["a page of 101", goalListSchema, { limit: 101 }],
    ["a field that there is not", goalListSchema, { colour: "red" }],
    ["activities since a day that is none", activityListSchema, { from: "2026-02-30" }],
    ["activities up to a day that is none", activityListSchema, { to: "soon" }],
    ["activities of no known kind", activityListSchema, { kind: ["slept"] }],
    ["removed and others together", activityListSchema, { removed: false }],
    ["no notice marked as read", markReadSchema, { ids: [] }],
    ["101 notices marked as read", markReadSchema, { ids: tooMany(id, 101) }],
    ["a notice without an id", markReadSchema, { ids: ["first"] }],
    ["a channel of no kind", updateNoticeSettingsSchema, { patch: { gossip: { app: true } } }],
    [
      "half of quiet hours",
      updateNoticeSettingsSchema,
      { patch: { quietHours: { from: "22:00" } } },
    ],
    ["a job that there is not", runJobSchema, { job: "dance" }],
    ["a job at a time of no zone", runJobSchema, { job: "close-days", at: "2026-03-11T00:00" }],
    ["an event with a blank in its id", replayEventSchema, { eventId: "a b" }],
    ["an event without an id", replayEventSchema, { eventId: "" }],
    ["an event with 301 letters", replayEventSchema, { eventId: "a".repeat(301) }],
    ["no name", updateProfileSchema, { name: " " }],
    ["a name of 101 characters", updateProfileSchema, { name: "a".repeat(101) }],
    ["a place that is no zone", updateProfileSchema, { timeZone: "Mars/Olympus" }],
    ["a day that starts at 13", updateProfileSchema, { dayStartHour: 13 }],
    ["a day that starts before it", updateProfileSchema, { dayStartHour: -1 }],
    ["an eighth weekday", updateProfileSchema, { weekStart: 8 }],
    ["a language that nobody wrote", updateProfileSchema, { locale: "tlh" }],
    ["an evening at 24", updateProfileSchema, { eveningHour: 24 }],
    ["an evening before midnight", updateProfileSchema, { eveningHour: -1 }],
    ["a clock with 24 hours", updateProfileSchema, { quietHours: { from: "24:00", to: "07:00" } }],
    [
      "a clock with 60 minutes",
      updateProfileSchema,
      { quietHours: { from: "22:60", to: "07:00" } },
    ],
    ["a file without an id", previewImportSchema, { fileId: "my.csv" }],
    ["a format that nobody writes", previewImportSchema, { fileId: id, format: "diary" }],
    ["rows of no preview", importRowsSchema, { cursor: "1" }],
    ["an import of no preview", commitImportSchema, { withProfile: true }],
  ])("with %s is refused", (_what, schema, input) => {
    expect(schema.safeParse(input).success).toBe(false);
  });

  it.each<[string, z.ZodType, object]>([
    ["ten categories", goalListSchema, { category: tooMany("mind", 10) }],
    ["100 notices marked as read", markReadSchema, { ids: tooMany(id, 100) }],
    [
      "channels and no quiet hours",
      updateNoticeSettingsSchema,
      { patch: { streak: { push: true }, quietHours: null } },
    ],
    ["a job", runJobSchema, { job: "warn-streaks", at: "2026-03-11T20:00:00+01:00" }],
    ["an event with 300 letters", replayEventSchema, { eventId: "~!".repeat(150) }],
    ["the last evening hour", updateProfileSchema, { eveningHour: 23, dayStartHour: 12 }],
    ["the first hours of a day", updateProfileSchema, { eveningHour: 0, dayStartHour: 0 }],
    ["quiet hours", updateProfileSchema, { quietHours: { from: "23:59", to: "00:00" } }],
    ["a name and a language", updateProfileSchema, { name: "Ada", locale: "zh", weekStart: 7 }],
    ["nothing at all", updateProfileSchema, {}],
    ["a format", previewImportSchema, { fileId: id, format: "beaver", mapping: { decimal: "," } }],
    ["rows from a page on", importRowsSchema, { previewId: id, cursor: "2" }],
    ["an import without the profile", commitImportSchema, { previewId: id, withProfile: false }],
  ])("with %s is taken as it is", (_what, schema, input) => {
    expect({ limit: 20, sort: "updated", ...input }).toMatchObject(schema.parse(input) as object);
  });

  it("names a page of imported rows by at most six digits", () => {
    expect(importPageKeys.safeParse(["123456"]).success).toBe(true);
    expect(importPageKeys.safeParse(["1234567"]).success).toBe(false);
    expect(importPageKeys.safeParse(["x1"]).success).toBe(false);
    expect(importPageKeys.safeParse(["1x"]).success).toBe(false);
  });
});
