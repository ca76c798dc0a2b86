import { describe, expect, test } from "vitest";
import type { Activity } from "../../../domain/activity";
import { type ActivityPages, byDay, withActivity, withoutActivity } from "./activity-pages";

const entry = (activityId: string, day: string, value = 1) =>
  ({ activityId, day, value }) as Activity;

const pagesOf = (...pages: Activity[][]): ActivityPages => ({
  pageParams: pages.map(() => ({})),
  pages: pages.map((items, at) => ({ items, nextCursor: at < pages.length - 1 ? "more" : null })),
});

const idsOf = ({ pages }: ActivityPages) =>
  pages.map(({ items }) => items.map(({ activityId }) => activityId).join(""));

const pages = pagesOf(
  [entry("f", "2026-11-22"), entry("d", "2026-11-22")],
  [entry("c", "2026-11-20"), entry("a", "2026-11-19")],
);

describe("withActivity", () => {
  test("puts an entry before older days, and on one day before entries made earlier", () => {
    expect(idsOf(withActivity(pages, entry("e", "2026-11-22")))).toEqual(["fed", "ca"]);
    expect(idsOf(withActivity(pages, entry("g", "2026-11-21")))).toEqual(["fd", "gca"]);
    expect(idsOf(withActivity(pages, entry("b", "2026-11-18")))).toEqual(["fd", "cab"]);
  });

  test("moves an entry whose day was changed, and holds it once", () => {
    const next = withActivity(pages, entry("f", "2026-11-19", 5));
    expect(idsOf(next)).toEqual(["d", "cfa"]);
    expect(next.pages[1]?.items[1]?.value).toBe(5);
  });

  test("leaves an entry older than what is loaded to be loaded", () => {
    const [first] = pages.pages;
    const loaded: ActivityPages = { pageParams: [{}], pages: first ? [first] : [] };
    expect(idsOf(withActivity(loaded, entry("b", "2026-11-18")))).toEqual(["fd"]);
  });

  test("makes the first entry of an empty log", () => {
    expect(idsOf(withActivity(pagesOf([]), entry("a", "2026-11-22")))).toEqual(["a"]);
  });
});

describe("withoutActivity", () => {
  test("takes one entry out and leaves the pages it was given as they were", () => {
    expect(idsOf(withoutActivity(pages, "c"))).toEqual(["fd", "a"]);
    expect(idsOf(pages)).toEqual(["fd", "ca"]);
  });
});

describe("byDay", () => {
  test("groups neighbours of one day in the order they come", () => {
    const days = byDay(pages.pages.flatMap(({ items }) => items));
    expect(days.map(({ day, entries }) => [day, entries.length])).toEqual([
      ["2026-11-22", 2],
      ["2026-11-20", 1],
      ["2026-11-19", 1],
    ]);
  });
});
