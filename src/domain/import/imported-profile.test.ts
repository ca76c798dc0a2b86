/** The profile in an export: taken when it fits, and told by its differences. */
import { describe, expect, it } from "vitest";
import { readCairnJson } from "./cairn-json";
import { differingFields, type ImportedProfile, readImportedProfile } from "./imported-profile";

const profile: ImportedProfile = {
  ...{ name: "Ada", timeZone: "Europe/Berlin", dayStartHour: 3, weekStart: 1, locale: "de" },
  ...{ eveningHour: 20, quietHours: { from: "22:00", to: "07:00" } },
  changes: [{ timeZone: "Europe/Berlin", dayStartHour: 3, changedAt: "2026-01-01T00:00:00.000Z" }],
};

describe("readImportedProfile", () => {
  it("takes a whole profile, with what this Cairn does not know left out", () => {
    expect(readImportedProfile({ ...profile, email: "ada@example.org" })).toEqual(profile);
    expect(readImportedProfile({ ...profile, quietHours: null })?.quietHours).toBeNull();
  });

  it.each([
    ["nothing", undefined],
    ["a place that is no zone", { ...profile, timeZone: "Europe/Atlantis" }],
    ["an hour that no day starts at", { ...profile, dayStartHour: 13 }],
    ["a language it does not speak", { ...profile, locale: "tlh" }],
    ["half of the quiet hours", { ...profile, quietHours: { from: "22:00" } }],
    ["no history of its zones", { ...profile, changes: [] }],
    [
      "a change at a time of no zone",
      { ...profile, changes: [{ ...profile.changes[0], changedAt: "2026-01-01T00:00" }] },
    ],
    [
      "a change to a place that is no zone",
      { ...profile, changes: [{ ...profile.changes[0], timeZone: "Mars/Olympus" }] },
    ],
    ["a missing name", { ...profile, name: undefined }],
  ])("takes none from %s", (_what, value) => {
    expect(readImportedProfile(value)).toBeNull();
  });

  it("is read with the file that holds it", () => {
    const file = { format: "cairn", version: 1, goals: [], activities: [] };
    expect(readCairnJson({ ...file, profile }).profile).toEqual(profile);
    expect(readCairnJson(file).profile).toBeNull();
  });
});

describe("differingFields", () => {
  it("names each field that is not the same, whatever the order of keys", () => {
    const turned = { ...profile, quietHours: { to: "07:00", from: "22:00" } };
    expect(differingFields(profile, turned)).toEqual([]);
    const other = {
      ...{ name: "Bo", timeZone: "UTC", dayStartHour: 0, weekStart: 7, locale: "es" as const },
      ...{ eveningHour: 19, quietHours: null },
    };
    expect(differingFields(profile, other)).toEqual([
      ...["name", "timeZone", "dayStartHour", "weekStart", "locale", "eveningHour", "quietHours"],
    ]);
    expect(differingFields(profile, { ...profile, eveningHour: 21 })).toEqual(["eveningHour"]);
  });
});
