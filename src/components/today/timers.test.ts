import { afterEach, describe, expect, test, vi } from "vitest";
import { readTimers, textOfTimers, writeTimers } from "./timers";

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

describe("timers that are kept", () => {
  afterEach(() => vi.unstubAllGlobals());

  function browserWith(storage: Partial<Storage>) {
    vi.stubGlobal("window", new EventTarget());
    vi.stubGlobal("localStorage", storage);
  }

  test("are gone when another tab ended the last one", () => {
    const kept = new Map<string, string>();
    browserWith({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, text) => void kept.set(key, text),
      removeItem: (key) => void kept.delete(key),
    });
    writeTimers("ada", { read: 5 });
    expect(readTimers(textOfTimers("ada"))).toEqual({ read: 5 });
    kept.clear();
    expect(readTimers(textOfTimers("ada"))).toEqual({});
  });

  test("stay in this tab where the browser keeps nothing", () => {
    const refuse = () => {
      throw new Error("no room");
    };
    browserWith({ getItem: () => null, setItem: refuse, removeItem: refuse });
    writeTimers("bob", { run: 7 });
    expect(readTimers(textOfTimers("bob"))).toEqual({ run: 7 });
    writeTimers("bob", {});
    expect(readTimers(textOfTimers("bob"))).toEqual({});
  });
});
