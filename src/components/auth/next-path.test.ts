import { describe, expect, test } from "vitest";
import { nextPath } from "./next-path";

describe("nextPath", () => {
  test("keeps a path of this app with its query and fragment", () => {
    expect(nextPath("/goals")).toBe("/goals");
    expect(nextPath("/goals?view=archived&q=a%2Fb#top")).toBe("/goals?view=archived&q=a%2Fb#top");
  });

  test("goes to Today when nothing, or more than one thing, was asked", () => {
    expect(nextPath(undefined)).toBe("/today");
    expect(nextPath("")).toBe("/today");
    expect(nextPath(["/goals", "/settings"])).toBe("/today");
  });

  test.each([
    "https://evil.example",
    "//evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/.//evil.example",
    "/a/..//evil.example",
    "javascript:alert(1)",
    "goals",
    " /goals",
  ])("never leaves this app for %j", (asked) => {
    expect(nextPath(asked)).toBe("/today");
  });

  test("stays inside however the path is written", () => {
    expect(nextPath("/@evil.example")).toBe("/@evil.example");
    expect(nextPath("/a/../goals")).toBe("/goals");
  });
});
