/** Pins and the own order against a real Postgres: on every device, by two at once, and taken along. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { begin, log } from "../testing/diary";
import { exportOf, take } from "../testing/import-files";
import { openTown, type Person, type Town } from "../testing/people";
import { arrangeGoals, pinGoal } from "./goal-order";
import { archiveGoal } from "./goal-states";
import { getGoal } from "./goals";
import { getToday } from "./today";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** Four goals A to D, begun in this order. */
async function fourGoals(person: Person) {
  const goalIds: string[] = [];
  for (const title of ["A", "B", "C", "D"]) goalIds.push(await begin(person, { title }));
  const [a = "", b = "", c = "", d = ""] = goalIds;
  return { a, b, c, d };
}

const lettersIn = (goals: readonly { title: string }[]) => goals.map(({ title }) => title).join("");
const dueOf = async (person: Person) => lettersIn((await getToday(person)).due);

/** The same person on another device, with a connection of its own from the pool. */
const elsewhere = (person: Person): Person => ({ ...person });

describe("arrangeGoals", () => {
  it("orders every list of Today on all devices, and goals that are not named follow by age", async () => {
    const ada = await town.addPerson();
    const { a, b, c, d } = await fourGoals(ada);
    expect(await dueOf(ada)).toBe("ABCD");
    expect(await arrangeGoals(ada, { goalIds: [d, b, c, a] })).toEqual({ arranged: 4 });
    expect(await dueOf(elsewhere(ada))).toBe("DBCA");
    for (const goalId of [b, d]) await log(ada, goalId);
    const { due, done } = await getToday(ada);
    expect([lettersIn(due), lettersIn(done)]).toEqual(["CA", "DB"]);
    await begin(ada, { title: "E" });
    await arrangeGoals(ada, { goalIds: [c] });
    expect(await dueOf(ada)).toBe("CAE");
    await arrangeGoals(ada, { goalIds: [] });
    expect(await dueOf(ada)).toBe("ACE");
  });

  it("leaves versions and times of change alone", async () => {
    const ada = await town.addPerson();
    const { a, b } = await fourGoals(ada);
    const before = await getGoal(ada, { goalId: b });
    await arrangeGoals(ada, { goalIds: [b, a] });
    await pinGoal(ada, { goalId: b, pinned: true });
    const after = await getGoal(ada, { goalId: b });
    expect(after).toEqual({ ...before, pinned: true, position: 1 });
  });

  it("changes nothing when a goal is unknown or somebody else's", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const { a, b, c, d } = await fourGoals(ada);
    const his = await begin(bob, { title: "His" });
    await arrangeGoals(ada, { goalIds: [d, c, b, a] });
    for (const foreign of [his, v7()]) {
      const refused = arrangeGoals(ada, { goalIds: [a, foreign] });
      await expect(refused).rejects.toMatchObject({ code: "GOAL_NOT_FOUND" });
      const unpinned = pinGoal(ada, { goalId: foreign, pinned: true });
      await expect(unpinned).rejects.toMatchObject({ code: "GOAL_NOT_FOUND" });
    }
    expect(await dueOf(ada)).toBe("DCBA");
    expect((await getGoal(bob, { goalId: his })).pinned).toBe(false);
  });

  it("of two devices at once keeps one order whole", async () => {
    const ada = await town.addPerson();
    const { a, b, c, d } = await fourGoals(ada);
    for (let turn = 0; turn < 5; turn++) {
      await Promise.all([
        arrangeGoals(ada, { goalIds: [d, c, b, a] }),
        arrangeGoals(elsewhere(ada), { goalIds: [b, d, a, c] }),
        pinGoal(elsewhere(ada), { goalId: a, pinned: false }),
      ]);
      expect(["DCBA", "BDAC"]).toContain(await dueOf(ada));
    }
  });
});

describe("pinGoal", () => {
  it("brings goals to the top, in the own order among themselves, and lets them go again", async () => {
    const ada = await town.addPerson();
    const { a, b, c, d } = await fourGoals(ada);
    await pinGoal(ada, { goalId: c, pinned: true });
    expect(await pinGoal(ada, { goalId: d, pinned: true })).toMatchObject({ pinned: true });
    expect(await dueOf(elsewhere(ada))).toBe("CDAB");
    await arrangeGoals(ada, { goalIds: [b, d, c, a] });
    expect(await dueOf(ada)).toBe("DCBA");
    await pinGoal(ada, { goalId: d, pinned: false });
    expect(await dueOf(ada)).toBe("CBDA");
  });

  it("raises the version that kept answers are held against", async () => {
    const ada = await town.addPerson();
    const goalId = await begin(ada);
    const versionOf = async () => {
      const [row] =
        await town.owner`select cache_version from profiles where user_id = ${ada.userId}`;
      return Number(row?.["cache_version"]);
    };
    const before = await versionOf();
    await pinGoal(ada, { goalId, pinned: true });
    await arrangeGoals(ada, { goalIds: [goalId] });
    expect(await versionOf()).toBe(before + 2);
  });
});

describe("an export", () => {
  it("takes pins and places along and brings them back without a difference", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const { a, b, c, d } = await fourGoals(ada);
    await arrangeGoals(ada, { goalIds: [d, b, c, a] });
    await pinGoal(ada, { goalId: c, pinned: true });
    await archiveGoal(ada, { goalId: b });
    const exported = await exportOf(ada);
    await take(bob, exported);
    const withoutIds = (text: string) =>
      JSON.parse(text).goals.map((goal: object) => ({ ...goal, goalId: "" }));
    expect(withoutIds(await exportOf(bob))).toEqual(withoutIds(exported));
    expect(await dueOf(bob)).toBe("CDA");
  });
});
