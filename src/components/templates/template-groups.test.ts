/** Groups of templates: each in one of them, and only what is looked for. */
import { describe, expect, it } from "vitest";
import type { Template } from "../../domain/template";
import { givenTemplates, writeTemplate } from "../../domain/template-list";
import { categoriesIn, groupsOf } from "./template-groups";

const given = givenTemplates.map((each) =>
  writeTemplate(each, { today: "2026-12-15", isSouthern: false }),
);
const [water] = given;
const own: Template[] = water
  ? [{ ...water, templateId: "019d0000-0000-7000-8000-000000000001", title: "My water" }]
  : [];
const all = [...given, ...own];
const wanted = { search: "", category: null, month: 12 };

describe("groupsOf", () => {
  it("begins with the season and the person's own, and holds each template once", () => {
    const groups = groupsOf(all, wanted);
    expect(groups.map((group) => group.name)).toEqual([
      ...["season", "own", "health", "fitness", "mind", "learning", "money", "home"],
    ]);
    expect(groups.flatMap((group) => group.templates)).toHaveLength(all.length);
    expect(groups[0]?.templates.every((each) => each.season.includes(12))).toBe(true);
  });

  it("leaves out what is not looked for, and empty groups", () => {
    const found = groupsOf(all, { ...wanted, search: " WATER" });
    expect(found.map(({ name, templates }) => [name, templates.length])).toEqual([
      ["own", 1],
      ["health", 1],
    ]);
    expect(groupsOf(all, { ...wanted, category: "social" })).toEqual([]);
  });
});

describe("categoriesIn", () => {
  it("names those that have templates", () => {
    expect(categoriesIn(own)).toEqual(["health"]);
  });
});
