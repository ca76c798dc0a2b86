/** Pages and their cursors. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ForeignCursorError, pageOf, readCursor, writeCursor } from "./page";

const keys = z.tuple([z.string(), z.string()]);

describe("a cursor", () => {
  it.each([
    ["title", "id"],
    ["Lire «À la recherche» 📚?>", "x"],
    ["", ""],
  ])("carries %j and %j there and back, in letters that addresses know", (...given) => {
    const cursor = writeCursor("goals", given);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(readCursor("goals", cursor, keys)).toEqual(given);
  });

  it("is read whether its letters are those of addresses or of base64", () => {
    const given = ["aa~~~?", "???>>>"];
    const cursor = writeCursor("goals", given);
    expect(cursor).toMatch(/-.*_/);
    expect(cursor).not.toMatch(/[+/=]/);
    expect(readCursor("goals", cursor, keys)).toEqual(given);
    const base64 = cursor.replaceAll("-", "+").replaceAll("_", "/");
    expect(readCursor("goals", base64, keys)).toEqual(given);
  });

  it.each([
    ["of another list", writeCursor("activities", ["a", "b"])],
    ["with a key too many", writeCursor("goals", ["a", "b", "c"])],
    ["that is no base64", "!"],
    ["that is no JSON", btoa("[")],
    ["that is not a list", btoa('{"a":1}')],
    ["that is no UTF-8", btoa("\xff")],
    ["with a text that is no UTF-8", btoa('["goals","\xff","b"]')],
    ["that is empty", ""],
  ])("%s is foreign", (_what, cursor) => {
    const read = () => readCursor("goals", cursor, keys);
    expect(read).toThrow(ForeignCursorError);
    expect(read).toThrow(
      expect.objectContaining({ name: "ForeignCursorError", message: "foreign_cursor" }),
    );
  });
});

describe("pageOf", () => {
  it("names a next page only when a row was read beyond this one", () => {
    const cursorOf = (last: number) => `after ${last}`;
    expect(pageOf([1, 2, 3], 2, cursorOf)).toEqual({ items: [1, 2], nextCursor: "after 2" });
    expect(pageOf([1, 2, 3, 4], 3, cursorOf).nextCursor).toBe("after 3");
    expect(pageOf([1, 2], 2, cursorOf)).toEqual({ items: [1, 2], nextCursor: null });
    expect(pageOf([], 2, cursorOf)).toEqual({ items: [], nextCursor: null });
  });
});
