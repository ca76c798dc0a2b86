import { describe, expect, test } from "vitest";
import { readTimers } from "./timers";

describe("readTimers", () => {
  test("reads goals and when they were started", () => {
    expect(readTimers('{"a":5,"b":1790000000000}')).toEqual({ a: 5, b: 1_790_000_000_000 });
  });

  test("drops what is no timer, and takes anything unreadable for none", () => {
    expect(readTimers('{"a":"5","b":null,"c":7}')).toEqual({ c: 7 });
    for (const text of [null, "", "null", "[1]", "7", "{", '"a"']) {
      expect(readTimers(text), String(text)).toEqual({});
    }
  });
});
