import { describe, expect, it } from "vitest";
import { stepTo } from "./row-focus";
import { singleKeyOf } from "./single-keys";

const press = {
  key: "g",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  isComposing: false,
};

describe("singleKeyOf", () => {
  it("knows a letter in either case, and a named key as it is", () => {
    expect(singleKeyOf(press, false)).toBe("g");
    expect(singleKeyOf({ ...press, key: "G" }, false)).toBe("g");
    expect(singleKeyOf({ ...press, key: "?" }, false)).toBe("?");
    expect(singleKeyOf({ ...press, key: "ArrowDown" }, false)).toBe("ArrowDown");
  });

  it("leaves alone what the browser, an input method or another part takes", () => {
    for (const taken of ["ctrlKey", "metaKey", "altKey", "defaultPrevented", "isComposing"]) {
      expect(singleKeyOf({ ...press, [taken]: true }, false), taken).toBeNull();
    }
  });
});

describe("singleKeyOf in a field, a menu or a dialog", () => {
  it("hears nothing", () => {
    expect(singleKeyOf(press, true)).toBeNull();
  });
});

describe("stepTo", () => {
  it("begins at the near end", () => {
    expect(stepTo(-1, 3, 1)).toBe(0);
    expect(stepTo(-1, 3, -1)).toBe(2);
  });

  it("goes one row on and stops at both ends", () => {
    expect([stepTo(0, 3, 1), stepTo(1, 3, 1), stepTo(2, 3, 1)]).toEqual([1, 2, 2]);
    expect([stepTo(2, 3, -1), stepTo(1, 3, -1), stepTo(0, 3, -1)]).toEqual([1, 0, 0]);
  });
});
