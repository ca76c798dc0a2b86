/** Pauses as ranges: joined, ended, cut. */
import { describe, expect, it } from "vitest";
import { cutPause, endPause, mergePause } from "./pause";

type Range = [from: string, until: string | null];
const pause = ([from, until]: Range, reason: string | null = null) => ({ from, until, reason });
const ranges = (pauses: readonly { from: string; until: string | null }[]) =>
  pauses.map(({ from, until }): Range => [from, until]);

describe("mergePause", () => {
  it.each<[string, Range[], Range, Range[]]>([
    [
      "apart",
      [["2026-03-10", "2026-03-12"]],
      ["2026-03-01", "2026-03-03"],
      [
        ["2026-03-01", "2026-03-03"],
        ["2026-03-10", "2026-03-12"],
      ],
    ],
    [
      "that touch",
      [["2026-03-01", "2026-03-05"]],
      ["2026-03-05", "2026-03-07"],
      [["2026-03-01", "2026-03-07"]],
    ],
    [
      "that touch from before",
      [["2026-03-05", "2026-03-07"]],
      ["2026-03-01", "2026-03-05"],
      [["2026-03-01", "2026-03-07"]],
    ],
    [
      "that overlap",
      [["2026-03-01", "2026-03-05"]],
      ["2026-03-03", "2026-03-07"],
      [["2026-03-01", "2026-03-07"]],
    ],
    [
      "inside another",
      [["2026-03-01", "2026-03-09"]],
      ["2026-03-03", "2026-03-05"],
      [["2026-03-01", "2026-03-09"]],
    ],
    [
      "over two others",
      [
        ["2026-03-01", "2026-03-03"],
        ["2026-03-06", "2026-03-08"],
      ],
      ["2026-03-02", "2026-03-07"],
      [["2026-03-01", "2026-03-08"]],
    ],
    [
      "into an open one",
      [["2026-03-05", null]],
      ["2026-03-01", "2026-03-06"],
      [["2026-03-01", null]],
    ],
    [
      "open, over later ones",
      [
        ["2026-03-05", "2026-03-07"],
        ["2026-03-09", null],
      ],
      ["2026-03-01", null],
      [["2026-03-01", null]],
    ],
    [
      "empty",
      [["2026-03-05", "2026-03-07"]],
      ["2026-03-01", "2026-03-01"],
      [["2026-03-05", "2026-03-07"]],
    ],
    ["backwards", [], ["2026-03-03", "2026-03-01"], []],
    [
      "apart and last",
      [["2026-03-01", "2026-03-03"]],
      ["2026-03-10", null],
      [
        ["2026-03-01", "2026-03-03"],
        ["2026-03-10", null],
      ],
    ],
  ])("joins ranges %s", (_how, before, added, after) => {
    expect(
      ranges(
        mergePause(
          before.map((each) => pause(each)),
          pause(added),
        ),
      ),
    ).toEqual(after);
  });

  it("keeps the reason given last, or the one there was", () => {
    const ill = [pause(["2026-03-01", "2026-03-05"], "ill")];
    expect(mergePause(ill, pause(["2026-03-05", null], "away"))[0]?.reason).toBe("away");
    expect(mergePause(ill, pause(["2026-03-05", null]))[0]?.reason).toBe("ill");
  });
});

describe("endPause", () => {
  it.each<[string, Range[], Range[]]>([
    ["an open one with yesterday", [["2026-03-01", null]], [["2026-03-01", "2026-03-11"]]],
    ["one that would go on", [["2026-03-01", "2026-03-20"]], [["2026-03-01", "2026-03-11"]]],
    ["one of today alone by removing it", [["2026-03-11", null]], []],
    ["none of long ago", [["2026-03-01", "2026-03-05"]], [["2026-03-01", "2026-03-05"]]],
    [
      "none that is over or ahead",
      [
        ["2026-03-01", "2026-03-11"],
        ["2026-03-12", null],
      ],
      [
        ["2026-03-01", "2026-03-11"],
        ["2026-03-12", null],
      ],
    ],
  ])("ends %s", (_which, before, after) => {
    expect(
      ranges(
        endPause(
          before.map((each) => pause(each)),
          "2026-03-11",
        ),
      ),
    ).toEqual(after);
  });
});

describe("cutPause", () => {
  it("takes nothing out for a range without days", () => {
    const pauses = [pause(["2026-03-01", null])];
    expect(cutPause(pauses, { from: "2026-03-05", until: "2026-03-05" })).toEqual(pauses);
  });

  it.each<[string, Range, Range, Range[]]>([
    [
      "its middle",
      ["2026-03-01", "2026-03-09"],
      ["2026-03-03", "2026-03-05"],
      [
        ["2026-03-01", "2026-03-03"],
        ["2026-03-05", "2026-03-09"],
      ],
    ],
    [
      "the middle of an open one",
      ["2026-03-01", null],
      ["2026-03-03", "2026-03-04"],
      [
        ["2026-03-01", "2026-03-03"],
        ["2026-03-04", null],
      ],
    ],
    [
      "its beginning",
      ["2026-03-03", "2026-03-09"],
      ["2026-03-01", "2026-03-05"],
      [["2026-03-05", "2026-03-09"]],
    ],
    ["its end", ["2026-03-03", "2026-03-09"], ["2026-03-05", null], [["2026-03-03", "2026-03-05"]]],
    [
      "the end of an open one",
      ["2026-03-01", null],
      ["2026-03-03", null],
      [["2026-03-01", "2026-03-03"]],
    ],
    [
      "nothing of one before",
      ["2026-03-01", "2026-03-03"],
      ["2026-03-10", "2026-03-12"],
      [["2026-03-01", "2026-03-03"]],
    ],
    ["all of it", ["2026-03-03", "2026-03-09"], ["2026-03-03", "2026-03-09"], []],
    [
      "nothing of it",
      ["2026-03-03", "2026-03-09"],
      ["2026-03-09", "2026-03-12"],
      [["2026-03-03", "2026-03-09"]],
    ],
  ])("takes away %s", (_what, before, range, after) => {
    const [from, until] = range;
    expect(ranges(cutPause([pause(before)], { from, until }))).toEqual(after);
  });
});
