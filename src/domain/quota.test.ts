/** Room for one more goal. */
import { describe, expect, it } from "vitest";
import { checkRoom, checkRoomForAll } from "./quota";

describe("checkRoom", () => {
  it("is there below the quota, not at it", () => {
    expect(() => checkRoom("C", ["A", "B"], 3)).not.toThrow();
    expect(() => checkRoom("D", ["A", "B", "C"], 3)).toThrow(
      expect.objectContaining({ code: "GOAL_QUOTA_EXCEEDED" }),
    );
  });

  it.each(["read", " READ ", "Read"])("is not there for a title that is taken: %j", (title) => {
    expect(() => checkRoom(title, ["Walk", "Read"], 50)).toThrow(
      expect.objectContaining({
        code: "GOAL_VALIDATION",
        facts: { details: { title: ["title_taken"] } },
      }),
    );
  });

  it("is there for a title that is only capitalised alike", () => {
    expect(() => checkRoom("Strasse", ["Straße"], 50)).not.toThrow();
  });

  it("names a taken title first, also at the quota", () => {
    expect(() => checkRoom("A", ["A"], 1)).toThrow(
      expect.objectContaining({ code: "GOAL_VALIDATION" }),
    );
  });
});

describe("checkRoomForAll", () => {
  it("is there for as many as the quota, not for one more", () => {
    expect(() => checkRoomForAll(3, 3)).not.toThrow();
    expect(() => checkRoomForAll(4, 3)).toThrow(
      expect.objectContaining({ code: "GOAL_QUOTA_EXCEEDED" }),
    );
  });
});
