import { describe, expect, test } from "vitest";
import { regionalEnglish } from "./regional-english";

describe("regionalEnglish", () => {
  test("takes the first English with a region, whatever stands before it", () => {
    expect(regionalEnglish("en-US,en;q=0.9")).toBe("en-US");
    expect(regionalEnglish("de-DE, de;q=0.9, en-au;q=0.8, en-US;q=0.7")).toBe("en-AU");
    expect(regionalEnglish("en-150")).toBe("en-150");
  });

  test("writes day before month where no English names a region", () => {
    for (const asked of [null, "", "*", "en", "de-DE,en;q=0.5", "en-Latn-XX-bogus", "en-"]) {
      expect(regionalEnglish(asked)).toBe("en-GB");
    }
  });
});
