/** Attachments: which links are taken, and where a photo is read. */
import { describe, expect, it } from "vitest";
import { photoUrl } from "./attachment";
import { attachSchema, linkSchema } from "./attachment-schema";

const id = "0190a5f0-0000-7000-8000-000000000001";
const reasonsOf = (input: object) =>
  attachSchema.safeParse({ activityId: id, ...input }).error?.issues.map((issue) => issue.message);

describe("a link", () => {
  it.each([
    "https://example.org/run.gpx?lap=2#top",
    "http://example.org",
    "HTTPS://EXAMPLE.ORG/",
    "https://[2001:db8::1]:8443/a",
  ])("may be %s", (url) => {
    expect(linkSchema.parse(` ${url} `)).toBe(url);
  });

  it.each([
    "ftp://example.org/a",
    "javascript:alert(1)//https://example.org",
    "see https://example.org",
    "https://example.org/a b",
    "https://example.org/<b>",
    "https://",
    "ftp://example.org/https://example.org",
    "https://exa%mple.org",
    "https://me@example.org/",
    "https://:secret@example.org/",
  ])("may not be %s", (url) => {
    expect(reasonsOf({ url })).toEqual(["invalid_link"]);
  });

  it("has at most 2,000 characters", () => {
    const url = `https://example.org/${"a".repeat(1980)}`;
    expect(reasonsOf({ url })).toBeUndefined();
    expect(reasonsOf({ url: `${url}a` })).toEqual(["too_long"]);
  });
});

describe("an attachment", () => {
  it("is a file or a link, and not both", () => {
    expect(reasonsOf({ fileId: id })).toBeUndefined();
    expect(reasonsOf({ url: "https://example.org" })).toBeUndefined();
    expect(reasonsOf({})).toEqual(["required"]);
    expect(reasonsOf({ fileId: id, url: "https://example.org" })).toEqual(["required"]);
  });

  it("that is a photo has an address of this house", () => {
    expect(photoUrl(id)).toBe(`/api/attachments/${id}`);
  });
});
