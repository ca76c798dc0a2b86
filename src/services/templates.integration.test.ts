/** Templates: each starts, a goal can be saved as one, and nobody meets another's. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Goal } from "../domain/goal";
import type { Template } from "../domain/template";
import { de } from "../messages/de";
import { call } from "../testing/http";
import { openTown, type Person, TODAY, type Town } from "../testing/people";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const list = async (person: Person, filter: object = {}) =>
  (await call(person, "templates.list", filter)).value as unknown as Template[];
const start = async (person: Person, templateId: string, answers?: object) =>
  (await call(person, "templates.start", { templateId, ...(answers && { answers }) }))
    .value as unknown as Goal;

async function saveGoal(person: Person, title = "Mine"): Promise<Template> {
  const settings = { total: 50, unit: "km", by: "2026-03-21" };
  const goal = { title: `Run ${v7()}`, category: "fitness", pattern: "milestone", settings };
  const { goalId } = (await call(person, "goals.create", goal)).value;
  return (await call(person, "templates.save", { goalId, title })).value as unknown as Template;
}

describe("templates.list and start", () => {
  it("starts every template with its own values", async () => {
    const ada = await town.addPerson();
    for (const { templateId, title, settings } of await list(ada)) {
      expect(await start(ada, templateId)).toMatchObject({ title, settings, status: "active" });
    }
  });

  it("counts last days and seasons for where the person lives", async () => {
    const late = "2026-03-11T22:00:00.000Z";
    const kiwi = await town.addPerson({ timeZone: "Pacific/Auckland", now: late });
    const found = await list(kiwi, { search: "swim" });
    expect(found).toMatchObject([{ templateId: "swim", season: [12, 1, 2] }]);
    const { settings } = await start(kiwi, "declutter");
    // It is 12 March there already; 60 days later it is 11 May.
    expect(settings).toMatchObject({ by: "2026-05-11" });
  });

  it("gives the goal its title in the person's language", async () => {
    const ada = await town.addPerson();
    await call(ada, "profile.update", { locale: "de" });
    const title = de.templates.titles.water;
    expect(await list(ada, { search: "gläser wasser" })).toMatchObject([{ title }]);
    expect((await start(ada, "water")).title).toBe(title);
    expect((await start(ada, "water", { title: "Water" })).title).toBe("Water");
    const mine = await saveGoal(ada, "Lauf, Ada, lauf");
    expect((await start(ada, mine.templateId)).title).toBe("Lauf, Ada, lauf");
  });

  it("remembers the template beside the goal, without telling it", async () => {
    const ada = await town.addPerson();
    const goal = await start(ada, "water");
    expect(goal).not.toHaveProperty("templateId");
    expect(await call(ada, "goals.byId", { goalId: goal.goalId })).not.toHaveProperty(
      "value.templateId",
    );
    const [row] = await town.owner`select template_id from goals where id = ${goal.goalId}`;
    expect(row).toEqual({ template_id: "water" });
  });
});

describe("templates.save", () => {
  it("lists what was saved after the given ones, and starts it anew", async () => {
    const ada = await town.addPerson();
    const saved = await saveGoal(ada);
    const all = await list(ada);
    expect(
      all
        .slice(0, 5)
        .map((each) => each.templateId)
        .join(" "),
    ).toBe("water exercise meditate sleep walk");
    expect(all.at(-1)).toEqual(saved);
    expect(await list(ada, { category: "fitness", search: "mine" })).toEqual([saved]);
    const later = { ...ada, now: () => "2026-06-01T12:00:00.000Z" };
    expect(await start(later, saved.templateId, { settings: { total: 60 } })).toMatchObject({
      title: "Mine",
      startsOn: "2026-06-01",
      // Ten days lay between the first goal's start and its last day.
      settings: { total: 60, by: "2026-06-11" },
    });
  });

  it("shows nobody another's templates", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const { templateId } = await saveGoal(ada, "A private thing");
    expect(JSON.stringify(await list(bob))).not.toContain("private thing");
    const { error } = await call(bob, "templates.start", { templateId });
    expect(error.data).toMatchObject({ code: "NOT_FOUND", appCode: "NOT_FOUND" });
    const others = await call(bob, "goals.list", {});
    expect(others.value["items"]).toEqual([]);
  });

  it("refuses a goal that is somebody else's, and more than a hundred", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const { goalId } = await start(ada, "water");
    const refused = await call(bob, "templates.save", { goalId, title: "Theirs" });
    expect(refused.error.data.appCode).toBe("GOAL_NOT_FOUND");
    await town.owner`insert into templates (id, user_id, title, category, icon, pattern, settings)
      select gen_random_uuid(), ${ada.userId}, 'T', 'other', 'star', 'recurring', '{}'
      from generate_series(1, 100)`;
    const full = await call(ada, "templates.save", { goalId, title: "One more" });
    expect(full.error.data).toMatchObject({
      appCode: "GOAL_VALIDATION",
      details: { title: ["too_many"] },
    });
  });

  it("outlives the goal it was made from", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada, "water");
    await call(ada, "templates.save", { goalId, title: "My water" });
    await call(ada, "goals.archive", { goalId });
    await call(ada, "goals.remove", { goalId });
    const [own] = await list(ada, { search: "my water" });
    expect(own).toMatchObject({ title: "My water", settings: { amount: 8 } });
    expect(await start(ada, own?.templateId ?? "")).toMatchObject({ startsOn: TODAY });
  });
});
