/** Templates of the season, and of people who are alike. */
import { describe, expect, it } from "vitest";
import { peopleAdvice, seasonAdvice } from "./recommendation-template";
import { givenTemplates, writeTemplate } from "./template-list";

const none = { templateIds: [], titles: [] };
const on = (today: string, isSouthern = false) =>
  givenTemplates.map((each) => writeTemplate(each, { today, isSouthern }));
const seasonOn = (today: string, isSouthern = false, taken: object = {}) =>
  seasonAdvice(on(today, isSouthern), { ...none, ...taken }, today).map((each) => each.templateId);

describe("seasonAdvice", () => {
  it.each([
    ["2026-01-15", false, ["weight", "push-ups"]],
    ["2026-07-15", false, ["swim"]],
    ["2026-01-15", true, ["weight", "push-ups"]],
    ["2026-12-15", true, ["gifts", "cycling"]],
    ["2026-12-15", false, ["gifts", "evening-walk"]],
    ["2026-09-15", false, ["words", "dry-january"]],
  ])("in the month of %s (south: %s) begins with %j", (today, isSouthern, expected) => {
    expect(seasonOn(today, isSouthern).slice(0, expected.length)).toEqual(expected);
  });

  it("leaves out what the person keeps already, by template or title", () => {
    expect(seasonOn("2026-12-15", false, { templateIds: ["gifts"] })).not.toContain("gifts");
    const titles = [" stay within $300 for GIFTS"];
    expect(seasonOn("2026-12-15", false, { titles })).not.toContain("gifts");
  });

  it("is sure of nothing, and says which month it means", () => {
    const [advice] = seasonAdvice(on("2026-12-15"), none, "2026-12-15");
    expect(advice).toMatchObject({ confidence: 0.3, evidence: { month: 12, months: 2 } });
  });
});

describe("peopleAdvice", () => {
  const count = (templateId: string, people: number, of = 10) => ({ templateId, people, of });
  const idsFor = (counts: ReturnType<typeof count>[], taken: object = {}) =>
    peopleAdvice(on("2026-03-11"), counts, { ...none, ...taken }).map((each) => each.templateId);

  it("tells nothing below five people", () => {
    expect(idsFor([count("read", 4)])).toEqual([]);
    expect(idsFor([count("read", 5)])).toEqual(["read"]);
  });

  it("begins with what most keep, and gives two at most", () => {
    const counts = [count("cook", 6), count("tidy", 9), count("read", 6)];
    expect(idsFor(counts)).toEqual(["tidy", "cook"]);
    const [advice] = peopleAdvice(on("2026-03-11"), counts, none);
    expect(advice).toMatchObject({
      kind: "peopleLikeYou",
      evidence: { people: 9, of: 10 },
      // 0.9 × 9 ÷ 10
      confidence: 0.81,
      deed: { does: "start", templateId: "tidy" },
    });
  });

  it("leaves out what the person keeps, and what is nobody's but one person's own", () => {
    expect(idsFor([count("read", 9)], { templateIds: ["read"] })).toEqual([]);
    expect(idsFor([count("019d0000-0000-7000-8000-000000000001", 9)])).toEqual([]);
  });
});

describe("advice to start", () => {
  const [read, tidy, cook] = ["read", "tidy", "cook"].map((templateId, index) => ({
    ...{ templateId, title: ["Straße", "Tidy", "Cook"][index] ?? "" },
    season: [[3], [3, 4], [3, 4, 5]][index] ?? [],
  })) as unknown as Parameters<typeof seasonAdvice>[0];
  const given = [cook, tidy, read].filter((each) => each !== undefined);
  const counted = (people: Record<string, number>) =>
    Object.entries(people).map(([templateId, count]) => ({ templateId, people: count, of: 10 }));
  const told = (people: Record<string, number>) =>
    peopleAdvice(given, counted(people), none).map(({ templateId }) => templateId);

  it("is of the season, the shortest first and two at most, in full", () => {
    expect(seasonAdvice(given, none, "2026-03-11")).toEqual([
      {
        ...{ kind: "season", goalId: null, templateId: "read", mark: "", confidence: 0.3 },
        ...{ evidence: { month: 3, months: 1 }, deed: { does: "start", templateId: "read" } },
      },
      {
        ...{ kind: "season", goalId: null, templateId: "tidy", mark: "", confidence: 0.3 },
        ...{ evidence: { month: 3, months: 2 }, deed: { does: "start", templateId: "tidy" } },
      },
    ]);
  });

  it("is of what most people keep, by name where as many do", () => {
    expect(told({ tidy: 6, cook: 6, read: 5 })).toEqual(["cook", "tidy"]);
    expect(told({ cook: 6, tidy: 6, read: 5 })).toEqual(["cook", "tidy"]);
    expect(told({ cook: 5, tidy: 6, read: 7 })).toEqual(["read", "tidy"]);
  });

  it("leaves out a title that is kept, not one that is only capitalised alike", () => {
    const ids = (titles: string[]) =>
      seasonAdvice(given, { ...none, titles }, "2026-03-11").map(({ templateId }) => templateId);
    expect(ids([" STRASSE "])).toEqual(["read", "tidy"]);
    expect(ids([" straße "])).toEqual(["tidy", "cook"]);
  });
});
