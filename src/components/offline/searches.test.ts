import { describe, expect, it } from "vitest";
import { isKeptQuery } from "./kept-queries";
import { isSearch } from "./searches";

const listOf = (input: object) => [["activities", "list"], { input, type: "infinite" }];

describe("isSearch", () => {
  it("tells a search by its input, not by words that are looked for", () => {
    expect(isSearch(listOf({ goalId: "a", search: "lemon" }))).toBe(true);
    expect(isSearch(listOf({ goalId: "search" }))).toBe(false);
    expect(isSearch([["profile", "get"]])).toBe(false);
  });
});

describe("isKeptQuery", () => {
  it("keeps a goal's log for a time without a network, but nothing that was searched for", () => {
    expect(isKeptQuery(listOf({ goalId: "a" }))).toBe(true);
    expect(isKeptQuery(listOf({ goalId: "a", search: "lemon" }))).toBe(false);
    expect(isKeptQuery([["goals", "terms"], { input: { goalId: "a" }, type: "query" }])).toBe(true);
  });
});
