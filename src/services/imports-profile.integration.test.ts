/** Cairn's own export brings the profile along, so that every verdict comes back as it was. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGoalSchema } from "../domain/goal";
import { goalListSchema } from "../domain/goal-list";
import { exportOf, give, take } from "../testing/import-files";
import { openTown, type Person, type Town } from "../testing/people";
import { logActivity } from "./activities";
import { createGoal, listGoals } from "./goals";
import { rollbackImport } from "./import-batches";
import { commitImport, previewImport } from "./imports";
import { getProfile, updateProfile } from "./profile";
import { verifyProgress } from "./verify";

let town: Town;
let ada: Person;
let exported: string;
beforeAll(async () => {
  town = await openTown();
  ada = await town.addPerson({ timeZone: "Pacific/Pago_Pago" });
  await moveOverMidnight(ada);
  exported = await exportOf(ada);
});
afterAll(() => town.close());

const settings = { period: "day", amount: 1, unit: "km" };
const asked = { pattern: "recurring", settings, startsOn: "2026-03-01" };

/** From 23:30 on 7 March to 00:30 on the 9th: the 8th never happens, and breaks no streak. */
async function moveOverMidnight(person: Person): Promise<void> {
  const { goalId } = await createGoal(person, createGoalSchema.parse({ title: "Run", ...asked }));
  const moving = { ...person, now: () => "2026-03-08T10:30:00.000Z" };
  await updateProfile(moving, {
    name: "Ada Lovelace",
    timeZone: "Pacific/Kiritimati",
    dayStartHour: 0,
    weekStart: 7,
    eveningHour: 18,
    quietHours: { from: "22:00", to: "07:00" },
  });
  for (const day of [1, 2, 3, 4, 5, 6, 7, 9, 10, 11]) {
    const at = `2026-03-${String(day).padStart(2, "0")}`;
    await logActivity(person, { goalId, clientKey: v7(), kind: "progress", value: 1, day: at });
  }
}

const streaksOf = async (person: Person) =>
  (await listGoals(person, goalListSchema.parse({}))).items.map(({ title, progress }) => [
    title,
    progress.streak?.current,
  ]);
const settingsOf = async (person: Person) => {
  const { email: _own, ...profile } = await getProfile(person);
  return profile;
};

/** An export without what belongs to the account and the moment. */
function comparable(text: string) {
  const { profile, goals, activities } = JSON.parse(text);
  const { createdAt: _created, updatedAt: _updated, ...kept } = profile;
  const withoutIds = (row: object) => ({ ...row, goalId: "", activityId: "" });
  const byKey = (a: { clientKey: string }, b: { clientKey: string }) =>
    a.clientKey < b.clientKey ? -1 : 1;
  return {
    profile: kept,
    goals: goals.map(withoutIds),
    activities: activities.map(withoutIds).sort(byKey),
  };
}

const fields = ["name", "timeZone", "weekStart", "eveningHour", "quietHours"] as const;

describe("Cairn's own export in a fresh account", () => {
  it("comes back with the profile, its history and every progress, and goes again", async () => {
    const bob = await town.addPerson();
    const before = await settingsOf(bob);
    const { preview, committed } = await take(bob, exported);
    expect(preview.profile).toEqual({ fields, isFresh: true });
    expect(committed.profileFields).toEqual(fields);
    expect(comparable(await exportOf(bob))).toEqual(comparable(exported));
    expect(await streaksOf(bob)).toEqual([["Run", 10]]);
    expect(await streaksOf(bob)).toEqual(await streaksOf(ada));
    expect(await verifyProgress(bob)).toEqual([]);
    expect(await commitImport(bob, { previewId: preview.previewId })).toEqual(committed);
    await rollbackImport(bob, committed);
    expect(await settingsOf(bob)).toEqual(before);
    expect(JSON.parse(await exportOf(bob)).profile.changes).toMatchObject([{ timeZone: "UTC" }]);
  });

  it("leaves the profile alone when the person says so", async () => {
    const bob = await town.addPerson();
    const before = await settingsOf(bob);
    const { previewId } = await previewImport(bob, { fileId: await give(bob, exported) });
    const committed = await commitImport(bob, { previewId, withProfile: false });
    expect(committed.profileFields).toEqual([]);
    expect(await settingsOf(bob)).toEqual(before);
    expect(await streaksOf(bob)).toEqual([["Run", 3]]);
  });

  it("keeps on a roll-back what the person changed since", async () => {
    const bob = await town.addPerson();
    const { committed } = await take(bob, exported);
    await updateProfile(bob, { eveningHour: 17 });
    await rollbackImport(bob, committed);
    expect(await settingsOf(bob)).toMatchObject({ eveningHour: 17, timeZone: "UTC", name: "Ada" });
  });
});

describe("Cairn's own export in an account with goals", () => {
  it("changes the profile only when asked, and never its history", async () => {
    const eve = await town.addPerson();
    await createGoal(eve, createGoalSchema.parse({ title: "Read", ...asked }));
    const first = await take(eve, exported);
    expect(first.preview.profile).toEqual({ fields, isFresh: false });
    expect(first.committed.profileFields).toEqual([]);
    expect(await settingsOf(eve)).toMatchObject({ timeZone: "UTC" });
    await rollbackImport(eve, first.committed);
    const { previewId } = await previewImport(eve, { fileId: await give(eve, exported) });
    const committed = await commitImport(eve, { previewId, withProfile: true });
    expect(committed.profileFields).toEqual(fields);
    expect(await settingsOf(eve)).toMatchObject({
      timeZone: "Pacific/Kiritimati",
      name: "Ada Lovelace",
      quietHours: { from: "22:00", to: "07:00" },
    });
    const { changes } = JSON.parse(await exportOf(eve)).profile;
    expect(changes).toMatchObject([{ timeZone: "UTC" }, { timeZone: "Pacific/Kiritimati" }]);
    expect(await verifyProgress(eve)).toEqual([]);
  });

  it("takes over the goals of a file whose profile does not fit", async () => {
    const bob = await town.addPerson();
    const file = JSON.parse(exported);
    file.profile.timeZone = "Mars/Olympus";
    const { preview, committed } = await take(bob, JSON.stringify(file));
    expect(preview.profile).toBeNull();
    expect(committed).toMatchObject({ counts: { activities: 10 }, profileFields: [] });
  });
});
