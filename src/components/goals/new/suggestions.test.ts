/** What a new goal is offered: the month's templates first, few of them, each once. */
import { describe, expect, it } from "vitest";
import { givenTemplates, writeTemplate } from "../../../domain/template-list";
import { suggestionsOf } from "./suggestions";

const reader = { today: "2026-03-11", isSouthern: false };
const templates = givenTemplates.map((each) => writeTemplate(each, reader));

describe("suggestionsOf", () => {
  it("offers at most three for the month, then the five most common", () => {
    const [season, common] = suggestionsOf(templates, null, 1);
    expect(season?.templates).toHaveLength(3);
    expect(season?.templates.every((each) => each.season.includes(1))).toBe(true);
    expect(common?.templates.map((each) => each.templateId)).toEqual([
      ...["water", "exercise", "meditate", "sleep", "walk"],
    ]);
  });

  it("leaves a month without any of its own to the common ones", () => {
    const plain = templates.map((each) => ({ ...each, season: [] }));
    expect(suggestionsOf(plain, null, 2).map(({ name }) => name)).toEqual(["common"]);
  });

  it("gives all of a kind, the month's first", () => {
    const [health, ...more] = suggestionsOf(templates, "health", 1);
    expect(more).toEqual([]);
    const inSeason = health?.templates.map((each) => each.season.includes(1)) ?? [];
    expect(inSeason).toEqual([...inSeason].sort((a, b) => Number(b) - Number(a)));
    expect(inSeason[0]).toBe(true);
    const all = templates.filter((each) => each.category === "health");
    expect(health?.templates).toHaveLength(all.length);
  });
});
