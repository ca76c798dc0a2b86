import { describe, expect, it } from "vitest";
import { markdownOf } from "./markdown";

const url = "https://cairn.example/share/t";
const badgeUrl = "https://cairn.example/badge/t.svg";

describe("markdownOf", () => {
  it("is a picture that leads to the goal", () => {
    expect(markdownOf("Read", url, badgeUrl)).toBe(`[![Read](${badgeUrl})](${url})`);
  });

  it("escapes what Markdown would read otherwise", () => {
    expect(markdownOf("](x) <b> *a*", url, badgeUrl)).toBe(
      `[![\\]\\(x\\) \\<b\\> \\*a\\*](${badgeUrl})](${url})`,
    );
  });
});
