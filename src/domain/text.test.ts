/** Texts that people type, as they are kept. */
import { describe, expect, it } from "vitest";
import { lineSchema, textSchema } from "./text";

const line = () => lineSchema(5, 1);
const text = () => textSchema(8);

describe("a line", () => {
  it.each([
    [" Read ", "Read"],
    ["Cafe\u0301", "Café"],
    ["a\tb\nc", "abc"],
    ["a\u007f\u0085\u009fb", "ab"],
    ["a\u001fb\u00a0c", "ab\u00a0c"],
    ["🚶🚶", "🚶🚶"],
    ["abcde\u0001", "abcde"],
  ])("%j is kept as %j", (typed, kept) => {
    expect(line().parse(typed)).toBe(kept);
  });

  it.each([
    ["", "too_short"],
    [" \n", "too_short"],
    ["abcdef", "too_long"],
    ["a\0", "invalid_text"],
    ["a\uD83D", "invalid_text"],
    ["\uDEB6a", "invalid_text"],
    ["\uDEB6\uD83D", "invalid_text"],
  ])("%j is refused as %s", (typed, reason) => {
    expect(
      line()
        .safeParse(typed)
        .error?.issues.map(({ message }) => message),
    ).toEqual([reason]);
  });

  it("is refused unread when it is four times too long", () => {
    expect(line().safeParse(`${"\u0001".repeat(19)}a`).success).toBe(true);
    expect(line().safeParse(`${"\u0001".repeat(20)}a`).success).toBe(false);
  });

  it("may be empty where no least is asked", () => {
    expect(lineSchema(5).parse("")).toBe("");
  });
});

describe("a text", () => {
  it("keeps its lines and tabs, and nothing else that is not seen", () => {
    expect(text().parse(" a\n\tb\r\u0007 ")).toBe("a\n\tb");
    expect(text().parse("")).toBe("");
    expect(text().safeParse("123456789").success).toBe(false);
  });
});
