import { describe, expect, it } from "vitest";
import { createGoalSchema } from "../../../domain/goal";
import { reasonsOfIssues, reasonsOfReminders } from "./form-errors";
import { blankDraft, createInputOf, draftOf, sketchOf } from "./goal-draft";

const KEY = "00000000-0000-4000-8000-000000000001";

function reasonsFor(settings: object) {
  const draft = blankDraft("recurring");
  const filled = {
    ...draft,
    title: "Run",
    settings: { ...draft.settings, unit: "km", ...settings },
  };
  const parsed = createGoalSchema.safeParse(createInputOf("recurring", filled, KEY));
  return parsed.success ? {} : reasonsOfIssues(parsed.error.issues);
}

describe("the reasons for a typed amount", () => {
  it("tell a missing one from one that is no number, and from a part of a whole", () => {
    expect(reasonsFor({ amount: 2.5 })).toEqual({});
    expect(reasonsFor({ amount: "" })).toEqual({ "settings.amount": "required" });
    expect(reasonsFor({ amount: "1,2,3" })).toEqual({ "settings.amount": "invalid_amount" });
    expect(reasonsFor({ amount: 1, skipCount: 1.5 })).toEqual({
      "settings.skipCount": "whole_number",
    });
  });
});

describe("sketchOf", () => {
  it("leaves an unreadable amount open", () => {
    const { settings } = blankDraft("recurring");
    expect(sketchOf("recurring", { ...settings, amount: "x" })).not.toHaveProperty("amount");
    expect(sketchOf("recurring", { ...settings, amount: 3 })).toHaveProperty("amount", 3);
  });
});

describe("reminders", () => {
  const goal = {
    title: "Run",
    pattern: "recurring" as const,
    settings: { period: "day" as const, amount: 1, bound: "atLeast" as const, unit: "km" },
  };
  const remindersAfter = (reminders: { at: string; days?: number[] }[]) =>
    createInputOf("recurring", draftOf({ ...goal, reminders }), KEY).reminders;

  it("come back from the form as they went in; no chosen day is every day", () => {
    const reminders = [{ at: "07:30", days: [1, 3] }, { at: "19:00" }];
    expect(remindersAfter(reminders)).toEqual(reminders);
    expect(remindersAfter([])).toBeUndefined();
  });

  it("without a time are marked where the time is missing", () => {
    expect(reasonsOfReminders([{ at: "07:30" }, { at: "" }])).toEqual({
      "reminders.1.at": "invalid_time",
    });
  });
});
