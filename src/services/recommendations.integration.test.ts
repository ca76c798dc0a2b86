/** Recommendations: listed with their numbers, sent away, done in one step, and nobody else's. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Goal } from "../domain/goal";
import { addDays } from "../domain/local-date";
import type { Recommendation, RecommendationKind } from "../domain/recommendation";
import { call } from "../testing/http";
import { openTown, type Person, TODAY, type Town } from "../testing/people";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const list = async (person: Person) =>
  (await call(person, "recommendations.list", {})).value as unknown as Recommendation[];
const ofKind = async (person: Person, kind: RecommendationKind) =>
  (await list(person)).filter((each) => each.kind === kind);
const accept = (person: Person, { recommendationId }: Recommendation) =>
  call(person, "recommendations.accept", { recommendationId });
const start = (person: Person, templateId: string) =>
  call(person, "templates.start", { templateId });
const at = (person: Person, now: string): Person => ({ ...person, now: () => now });

async function addGoal(person: Person, given: object): Promise<Goal> {
  const goal = { title: `Goal ${v7()}`, pattern: "recurring", ...given };
  return (await call(person, "goals.create", goal)).value as unknown as Goal;
}

/** Eight glasses a day for four weeks, of which none was drunk. */
const tooMuch = (person: Person) =>
  addGoal(person, {
    startsOn: addDays(TODAY, -28),
    settings: { period: "day", amount: 8, unit: "glasses" },
  });

async function one(person: Person, kind: RecommendationKind): Promise<Recommendation> {
  const [found] = await ofKind(person, kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

describe("recommendations.list", () => {
  it("tells what it is about, with numbers and a sentence", async () => {
    const ada = await town.addPerson();
    const { goalId, title } = await tooMuch(ada);
    expect(await one(ada, "lowerAmount")).toEqual({
      recommendationId: expect.stringMatching(/^[\da-f-]{36}$/),
      kind: "lowerAmount",
      goalId,
      templateId: null,
      title,
      evidence: { weeks: 4, met: 0, asked: 28, rate: 0, amount: 8, typical: 0, suggested: 4 },
      confidence: 1,
      sentence:
        "Reached in 0 of 28 days over the last four weeks. 4 glasses a day may be easier to keep than 8 glasses.",
    });
  });

  it("gives five at most, the surest first, and the same each time", async () => {
    const ada = await town.addPerson();
    for (let count = 0; count < 6; count++) await tooMuch(ada);
    const found = await list(ada);
    expect(found).toHaveLength(5);
    expect(found.map((each) => each.confidence)).toEqual([1, 1, 1, 1, 1]);
    expect(await list(ada)).toEqual(found);
  });

  it("has the season for somebody new, by where they live", async () => {
    const [north, south] = [
      await town.addPerson(),
      await town.addPerson({ timeZone: "Australia/Sydney" }),
    ];
    const ids = async (person: Person) => (await list(person)).map((each) => each.templateId);
    expect(await ids(north)).toEqual(["declutter", "spring-run"]);
    expect(await ids(south)).toEqual(["garden"]);
    expect((await list(north))[0]?.sentence).toBe("March is a good time to begin this.");
  });

  it("says nothing of paused goals and of other people's", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const { goalId } = await tooMuch(ada);
    expect(JSON.stringify(await list(bob))).not.toContain(goalId);
    await call(ada, "goals.pause", { goalId });
    expect(await ofKind(ada, "lowerAmount")).toEqual([]);
  });
});

describe("recommendations.dismiss", () => {
  it("sends it away for 30 days, for this person alone", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    await tooMuch(ada);
    await tooMuch(bob);
    const { recommendationId } = await one(ada, "lowerAmount");
    const input = { recommendationId, reason: "I like it as it is" };
    const { value } = await call(ada, "recommendations.dismiss", input);
    expect(value).toEqual({ dismissed: true });
    const kept = await town.owner`select user_id, reason, dismissed_at from dismissals
      where recommendation_id = ${recommendationId}`;
    expect(kept).toMatchObject([{ user_id: ada.userId, reason: "I like it as it is" }]);
    expect(await ofKind(ada, "lowerAmount")).toEqual([]);
    expect(await ofKind(bob, "lowerAmount")).toHaveLength(1);
    expect(await ofKind(at(ada, "2026-04-10T12:00:00.000Z"), "lowerAmount")).toEqual([]);
    expect(await ofKind(at(ada, "2026-04-10T12:00:01.000Z"), "lowerAmount")).toHaveLength(1);
  });

  it.each(["dismiss", "accept"])("%s knows neither others' nor made-up ones", async (what) => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    await tooMuch(ada);
    const { recommendationId } = await one(ada, "lowerAmount");
    for (const [person, id] of [
      [bob, recommendationId],
      [ada, v7()],
    ] as const) {
      const { error } = await call(person, `recommendations.${what}`, { recommendationId: id });
      expect(error.data).toMatchObject({ code: "NOT_FOUND", appCode: "NOT_FOUND" });
    }
    expect(await ofKind(ada, "lowerAmount")).toHaveLength(1);
  });
});

describe("recommendations.accept", () => {
  it("changes the goal from today on and is then gone", async () => {
    const ada = await town.addPerson();
    const { goalId } = await tooMuch(ada);
    const found = await one(ada, "lowerAmount");
    expect((await accept(ada, found)).value).toEqual({ goalId });
    const goal = (await call(ada, "goals.byId", { goalId })).value;
    expect(goal).toMatchObject({ settings: { amount: 4 }, version: 2 });
    const { value } = await call(ada, "progress.explain", { goalId, from: "2026-03-10" });
    expect(value["periods"]).toMatchObject([
      { start: "2026-03-10", amount: 8 },
      { start: TODAY, amount: 4 },
    ]);
    expect((await accept(ada, found)).error.data.appCode).toBe("NOT_FOUND");
  });

  it("starts a template, once", async () => {
    const ada = await town.addPerson();
    const found = await one(ada, "season");
    const { goalId } = (await accept(ada, found)).value;
    expect((await call(ada, "goals.byId", { goalId })).value).toMatchObject({
      title: "Let go of 100 things",
      status: "active",
    });
    expect((await accept(ada, found)).error.data.appCode).toBe("NOT_FOUND");
  });

  it("moves a reminder to where the logs are", async () => {
    const ada = await town.addPerson();
    const { goalId } = await addGoal(ada, {
      startsOn: addDays(TODAY, -20),
      settings: { period: "day", amount: 1, unit: "times" },
      reminders: [{ at: "07:00" }],
    });
    for (let ago = 12; ago >= 1; ago--) {
      const evening = at(ada, `${addDays(TODAY, -ago)}T20:20:00.000Z`);
      await call(evening, "activities.log", { goalId, clientKey: v7(), value: 1 });
    }
    // Logged later for an earlier day, which tells nothing of the hour.
    for (const day of ["2026-02-20", "2026-02-21", "2026-02-22"])
      await call(ada, "activities.log", { goalId, clientKey: v7(), value: 1, day });
    const found = await one(ada, "moveReminder");
    expect(found).toMatchObject({
      evidence: { logs: 12, share: 1, usualMinute: 1220, suggestedMinute: 1215 },
      sentence:
        "You usually log this around 20:20, but the reminder comes at 07:00. 20:15 would fit better.",
    });
    await accept(ada, found);
    expect((await call(ada, "goals.byId", { goalId })).value).toMatchObject({
      reminders: [{ at: "20:15" }],
    });
    expect(await ofKind(ada, "moveReminder")).toEqual([]);
  });

  it("splits a milestone: the goal ends at its first part, the rest is a draft", async () => {
    const ada = await town.addPerson();
    const { goalId, title } = await addGoal(ada, {
      ...{ pattern: "milestone", category: "fitness", startsOn: addDays(TODAY, -19) },
      settings: { total: 100, unit: "km", by: "2026-03-31" },
    });
    await call(ada, "activities.log", { goalId, clientKey: v7(), value: 20, day: "2026-03-01" });
    await accept(ada, await one(ada, "splitMilestone"));
    const { value } = await call(ada, "goals.list", {
      status: ["active", "draft"],
      sort: "created",
    });
    expect(value["items"]).toMatchObject([
      { title, status: "draft", category: "fitness", settings: { start: 40, total: 100 } },
      { goalId, title, status: "active", settings: { total: 40, by: "2026-03-31" } },
    ]);
    expect(await ofKind(ada, "splitMilestone")).toEqual([]);
  });
});

describe("templates of people like you", () => {
  it("come from five people who share two, and only as counts", async () => {
    const ada = await town.addPerson();
    await start(ada, "water");
    await start(ada, "coffee");
    const others = await Promise.all(Array.from({ length: 6 }, () => town.addPerson()));
    for (const [index, person] of others.entries()) {
      await start(person, "water");
      // The sixth shares one template only.
      if (index < 5) await start(person, "coffee");
      if (index !== 4) await start(person, "cook");
    }
    // Of five who share two, four keep it; the sixth does not count.
    expect(await ofKind(ada, "peopleLikeYou")).toEqual([]);
    const cook = await start(others[4] ?? ada, "cook");
    const found = await one(ada, "peopleLikeYou");
    expect(found).toMatchObject({
      ...{ templateId: "cook", goalId: null, evidence: { people: 5, of: 5 }, confidence: 0.9 },
      title: "Cook at home 4 days a week",
      sentence: "5 of 5 people who keep two of your templates keep this one too.",
    });
    for (const { userId } of others) expect(JSON.stringify(found)).not.toContain(userId);
    await call(others[4] ?? ada, "goals.archive", { goalId: cook.value["goalId"] });
    expect(await ofKind(ada, "peopleLikeYou")).toEqual([]);
  });
});
