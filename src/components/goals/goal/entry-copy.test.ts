import { describe, expect, it } from "vitest";
import type { Activity } from "../../../domain/activity";
import { mergeFields, withChoices } from "../../../domain/merge";
import { copyOf, entryPatch } from "./entry-copy";

const entry: Activity = {
  activityId: "00000000-0000-7000-8000-000000000002",
  goalId: "00000000-0000-7000-8000-000000000001",
  clientKey: "00000000-0000-4000-8000-000000000003",
  kind: "progress",
  value: 3,
  day: "2026-03-10",
  recordedAt: "2026-03-10T12:00:00.000Z",
  timeZone: "UTC",
  note: "slow",
  context: null,
  source: "app",
  version: 2,
  removedAt: null,
  attachments: [],
};
const changed = (fields: Partial<Activity>) => copyOf({ ...entry, ...fields });

describe("entryPatch", () => {
  it("names only what differs", () => {
    expect(entryPatch(entry, copyOf(entry))).toEqual({});
    expect(entryPatch(entry, changed({ value: 4, note: null }))).toEqual({ value: 4, note: null });
    expect(entryPatch(entry, changed({ day: "2026-03-09" }))).toEqual({ day: "2026-03-09" });
  });

  it("sends no amount with a kind that has none of its own", () => {
    expect(entryPatch(entry, changed({ kind: "completed", value: 5 }))).toEqual({
      kind: "completed",
    });
    const skipped: Activity = { ...entry, kind: "skipped", value: null };
    expect(entryPatch(skipped, changed({}))).toEqual({ kind: "progress", value: 3 });
  });

  it("leads back to what was before an edit", () => {
    const after: Activity = { ...entry, kind: "skipped", value: null, note: null };
    expect(entryPatch(after, copyOf(entry))).toEqual({ kind: "progress", value: 3, note: "slow" });
  });
});

describe("an entry changed on two devices", () => {
  it("keeps a new day from here and a new amount from there", () => {
    const merge = mergeFields(copyOf(entry), changed({ day: "2026-03-09" }), changed({ value: 5 }));
    expect(merge.conflicts).toEqual([]);
    expect(entryPatch({ ...entry, value: 5 }, merge.merged)).toEqual({ day: "2026-03-09" });
  });

  it("asks about kind and amount as one", () => {
    const theirs = changed({ kind: "skipped", value: null });
    const merge = mergeFields(copyOf(entry), changed({ value: 5 }), theirs);
    expect(merge.conflicts).toEqual(["what"]);
    expect(withChoices(merge, theirs, { what: "theirs" })).toEqual(theirs);
  });
});
