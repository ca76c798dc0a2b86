import { describe, expect, it } from "vitest";
import { badgeSvg } from "./badge";

const badge = (label: string, message = "12 days in a row") =>
  badgeSvg({ label, message, color: "#2468c9" });

describe("badgeSvg", () => {
  it("writes both words, for the eye and for screen readers", () => {
    const svg = badge("Read");
    expect(svg).toContain(">Read</text>");
    expect(svg).toContain(">12 days in a row</text>");
    expect(svg).toContain('aria-label="Read: 12 days in a row"');
  });

  it("takes what was typed as text only", () => {
    const svg = badge(`"><script>alert(1)</script>&'`);
    expect(svg).not.toContain("<script");
    expect(svg).toContain("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;");
    expect([...svg.matchAll(/<(\/?[\w]+)/g)].map(([, name]) => name?.replace("/", ""))).toEqual(
      expect.not.arrayContaining(["script", "foreignObject", "image", "a"]),
    );
  });

  it("leaves out what XML forbids and what turns the reading direction", () => {
    const svg = badge("a\u0001b\uFFFEc\uD800d\u202Ee");
    expect(svg).toContain(">abcde</text>");
  });

  it("cuts a long title and grows no wider than its forty characters", () => {
    const svg = badge("w".repeat(200));
    expect(svg).toContain(`>${"w".repeat(39)}…</text>`);
    expect(Number(/width="(\d+)"/.exec(svg)?.[1])).toBeLessThan(600);
  });

  it("holds no style or script that a policy would have to allow", () => {
    expect(badge("Read")).not.toMatch(/style|href|on\w+=/);
  });
});
