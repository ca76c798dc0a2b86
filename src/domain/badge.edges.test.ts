/** A badge's measures: its halves, its words in them, and how wide letters are taken to be. */
import { describe, expect, it } from "vitest";
import { badgeSvg } from "./badge";

const svgOf = (label: string, message: string) => badgeSvg({ label, message, color: "#2468c9" });

/** Width that is reckoned for a text, without the room around it. */
const widthOf = (text: string) => Number(/textLength="(\d+)"/.exec(svgOf(text, "a"))?.[1]);

describe("a badge", () => {
  it("has room for each word in its half, with 8 pixels around it", () => {
    // "mmm" is 29 pixels wide, "iiiii" 20.
    const svg = svgOf("mmm", "iiiii");
    expect(svg).toContain('width="81" height="20" viewBox="0 0 81 20"');
    expect(svg).toContain('<rect width="45" height="20" fill="#3b4248"/>');
    expect(svg).toContain('<rect x="45" width="36" height="20" fill="#2468c9"/>');
    expect(svg).toContain('<text x="8" y="14" textLength="29"');
    expect(svg).toContain('<text x="53" y="14" textLength="20"');
  });

  it.each([
    ["narrow letters", "iljtfr.,:;", 39],
    ["narrow signs", "'|!() ", 23],
    ["wide letters", "mwMW%@", 59],
    ["capitals", "ABCXYZ", 46],
    ["other letters", "abcxyz", 40],
    ["digits", "0123456789", 66],
    ["the last sign before those of other scripts", "\u2e7f".repeat(10), 66],
    ["signs of Chinese and Japanese", "毎日", 23],
  ])("takes %s to be that wide", (_what, text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it("shows 40 characters, and of more the first 39", () => {
    expect(svgOf("a".repeat(40), "b")).toContain(`>${"a".repeat(40)}</text>`);
    expect(svgOf("a".repeat(41), "b")).toContain(`>${"a".repeat(39)}…</text>`);
  });
});
