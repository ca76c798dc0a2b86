/** Links in mails: what one tap can do to which goal, and what a link's words say. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "../testing/goals";
import {
  type ActionLink,
  actionOfWords,
  actionsOf,
  actionToWords,
  expiryOf,
  isExpired,
  unsubscribeOfWords,
  unsubscribeToWords,
} from "./mail-link";
import type { PatternName } from "./settings";
import { latestTerms } from "./standing";

const userId = "0190a5f0-0000-7000-8000-000000000001";
const action: ActionLink = {
  userId,
  goalId: "0190a5f0-0000-7000-8000-000000000003",
  action: "skip",
  day: "2026-03-11",
  expiresAt: 1_773_000_000_000,
};

describe("actionsOf", () => {
  const weight = { start: 84, end: 78, by: "2026-04-01", unit: "kg" };
  it.each<[string, PatternName, object, string[]]>([
    [
      "a daily habit",
      "recurring",
      { period: "day", amount: 1, unit: "x" },
      ["log", "skip", "pause"],
    ],
    ["a weekly habit", "recurring", { period: "week", amount: 1, unit: "x" }, ["log", "pause"]],
    [
      "a daily streak",
      "streak",
      { period: "day", length: 30, unit: "x" },
      ["log", "skip", "pause"],
    ],
    ["a weekly streak", "streak", { period: "week", length: 5, unit: "x" }, ["log", "pause"]],
    ["a daily limit", "limit", { period: "day", max: 2, unit: "x" }, ["log", "pause"]],
    ["a milestone", "milestone", { total: 50, unit: "km" }, ["log", "pause"]],
    ["a target that is read", "target", weight, ["pause"]],
    ["a target that is summed", "target", { ...weight, reading: "sum" }, ["log", "pause"]],
  ])("of %s", (_what, pattern, settings, actions) => {
    expect(actionsOf(latestTerms(storedGoal(pattern, settings).terms).settings)).toEqual(actions);
  });
});

describe("the words of a link", () => {
  it("say what was put into them, each in its place", () => {
    expect(unsubscribeToWords({ userId, kind: "streak" })).toEqual(["u", userId, "streak"]);
    expect(unsubscribeOfWords(["u", userId, "streak"])).toEqual({ userId, kind: "streak" });
    const words = ["do", userId, action.goalId, "skip", "2026-03-11", 1_773_000_000_000];
    expect(actionToWords(action)).toEqual(words);
    expect(actionOfWords(words)).toEqual(action);
  });

  it.each([
    ["another purpose", ["do", userId, "streak"]],
    ["no person", ["u", "me", "streak"]],
    ["an unknown kind", ["u", userId, "gossip"]],
    ["a word too few", ["u", userId]],
    ["no list", "u"],
  ])("with %s end no mails", (_what, words) => {
    expect(unsubscribeOfWords(words)).toBeNull();
  });

  const words: unknown[] = actionToWords(action);
  it.each([
    ["another purpose", words.with(0, "u")],
    ["no person", words.with(1, "me")],
    ["no goal", words.with(2, "water")],
    ["an unknown action", words.with(3, "remove")],
    ["a day that does not exist", words.with(4, "2026-02-30")],
    ["a broken time", words.with(5, 0.5)],
    ["nothing", null],
  ])("with %s do nothing to a goal", (_what, said) => {
    expect(actionOfWords(said)).toBeNull();
  });
});

describe("a link", () => {
  it("holds for seven days, up to their last millisecond", () => {
    const link = { expiresAt: expiryOf("2026-03-11T12:00:00.000Z") };
    expect(isExpired(link, "2026-03-18T11:59:59.999Z")).toBe(false);
    expect(isExpired(link, "2026-03-18T12:00:00.000Z")).toBe(true);
  });
});
