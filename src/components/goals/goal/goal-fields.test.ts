import { describe, expect, it } from "vitest";
import type { Goal } from "../../../domain/goal";
import { fieldsOf, partsOf, patchOf, wayBack } from "./goal-fields";

const goal: Goal = {
  goalId: "00000000-0000-7000-8000-000000000001",
  clientKey: null,
  title: "Run",
  description: null,
  category: "fitness",
  icon: null,
  color: null,
  pattern: "recurring",
  settings: { period: "week", unit: "km", amount: 20, bound: "atLeast" },
  weekStart: 1,
  startsOn: "2026-03-01",
  endsOn: null,
  status: "active",
  version: 3,
  completedOn: null,
  completedBy: null,
  reminders: [],
  pauses: [],
  pinned: false,
  position: null,
  createdAt: "2026-03-01T00:00:00.000Z",
  updatedAt: "2026-03-01T00:00:00.000Z",
};
const changed = (fields: object) => ({ ...fieldsOf(goal), ...fields });

describe("fieldsOf", () => {
  it("comes back in the shape of a goal without a loss", () => {
    expect(goal).toMatchObject(partsOf(fieldsOf(goal)));
  });
});

describe("patchOf", () => {
  it("is empty when nothing differs", () => {
    expect(patchOf(goal, fieldsOf(goal), "today")).toEqual({});
  });

  it("names own fields alone and settings whole", () => {
    expect(patchOf(goal, changed({ title: "Jog", endsOn: "2027-01-01" }), "today")).toEqual({
      title: "Jog",
      endsOn: "2027-01-01",
    });
    expect(patchOf(goal, changed({ amount: 25 }), "today")).toEqual({
      settings: { ...goal.settings, amount: 25 },
    });
  });

  it("sends the present settings when they are to hold from the very beginning", () => {
    expect(patchOf(goal, fieldsOf(goal), "always")).toEqual({ settings: goal.settings });
  });
});

describe("wayBack", () => {
  const settings = { ...goal.settings, amount: 25 };

  it("sets exactly the changed fields to what they were", () => {
    expect(wayBack(goal, { description: "By the river", settings }, "today")).toEqual({
      description: null,
      settings: goal.settings,
    });
  });

  it("is none where earlier terms are gone or a passed day would have to be set", () => {
    expect(wayBack(goal, { settings }, "always")).toBeNull();
    expect(wayBack(goal, { settings }, "thisPeriod")).toBeNull();
    expect(wayBack({ ...goal, status: "missed" }, { settings }, "today")).toBeNull();
    expect(wayBack(goal, { title: "Jog" }, "always")).toEqual({ title: "Run" });
  });
});
