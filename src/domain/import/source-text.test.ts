/** Texts, amounts and JSON of foreign files: what fits is kept, what is broken is named by its place. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { amountOf, fitted, isNoteCut, noteOf, readJson, titleOf, unitOf } from "./source-text";

const long = (length: number) => "a".repeat(length);
const refusal = (details: object) => expect.objectContaining({ facts: { details } });

describe("a title", () => {
  it.each([
    ["is trimmed", "  Run  ", "Run"],
    ["stays with 200 characters", long(200), long(200)],
    ["is cut after 200", `${long(200)}b`, long(200)],
    ["is measured without the spaces around it", `  ${long(200)}  `, long(200)],
    ["is not cut inside a character", `${long(199)}😀b`, long(199)],
    ["is cut behind a whole character", `${long(198)}😀b`, `${long(198)}😀`],
    ["gives way to another when nothing is left", " \u0007 ", "Habit 1"],
    ["gives way to another when it is half a character", "\ud800", "Habit 1"],
  ])("%s", (_what, text, title) => {
    expect(titleOf(text, "Habit 1")).toBe(title);
  });
});

it.each([
  ["km", "km"],
  [long(51), long(50)],
  ["", "times"],
  [null, "times"],
  [undefined, "times"],
])("the unit %j is %j", (text, unit) => {
  expect(unitOf(text, "times")).toBe(unit);
});

describe("a note", () => {
  it.each([
    ["is trimmed", " calm\n", "calm"],
    ["keeps its lines", "one\ntwo", "one\ntwo"],
    ["loses characters that no text may hold", "ca\0lm", "calm"],
    ["is cut after 1,000 characters", long(1001), long(1000)],
    ["is none when empty", "  ", null],
    ["is none when half a character", "\udc00", null],
    ["is none when missing", null, null],
    ["is none when not there", undefined, null],
  ])("%s", (_what, text, note) => {
    expect(noteOf(text)).toBe(note);
  });

  it.each([
    [long(1000), false],
    [long(1001), true],
    [`  ${long(1000)}  `, false],
    [null, false],
    [undefined, false],
  ])("is cut only beyond 1,000 characters (%#)", (text, isCut) => {
    expect(isNoteCut(text)).toBe(isCut);
  });
});

it.each([
  [2.5, 2.5],
  [0.1234567, 0.123457],
  [0.0000001, 0],
  [1e15, null],
  [Number.NaN, null],
])("the amount %d is kept as %j", (value, amount) => {
  expect(amountOf(value)).toBe(amount);
});

describe("readJson", () => {
  it("reads what is whole", () => {
    expect(readJson('{"a":[1]}', null)).toEqual({ a: [1] });
  });

  const brokenAt = (line: string, column: string) =>
    refusal({ file: ["json_broken"], line: [line], column: [column] });

  it.each([
    ["at a word without quotes", `{\n"name": "Run",\n"note": ${long(40)}\n}`, "3", "9"],
    ["at its first character", `hello ${long(40)}`, "1", "1"],
    ["behind its first character", `[}${long(40)}`, "1", "2"],
    ["at a bracket too early", `[\n  1,\n]`, "3", "1"],
    ["at its last character", "[1, 2, tru3", "1", "11"],
    ["at a comma that is not there", '{\n"a": 1\n"b": 2}', "3", "1"],
    ["at a word, whatever a text before it says", '["at position 1", x]', "1", "19"],
  ])("says where a text breaks off: %s", (_what, text, line, column) => {
    expect(() => readJson(text, null)).toThrow(brokenAt(line, column));
  });

  it("names the file that breaks off", () => {
    const details = { file: ["json_broken"], in: ["habits.json"], line: ["1"], column: ["2"] };
    expect(() => readJson("[x", "habits.json")).toThrow(refusal(details));
  });

  it("does not look for the place in a very long text", () => {
    const text = (length: number) => `[${" ".repeat(length - 2)}x`;
    expect(() => readJson(text(1_000_000), null)).toThrow(brokenAt("1", "1000000"));
    expect(() => readJson(text(1_000_001), null)).toThrow(refusal({ file: ["json_broken"] }));
  });

  it("says its end where a text is not finished", () => {
    const details = { file: ["json_broken"], line: ["2"], column: ["7"] };
    expect(() => readJson('[\n"half"', null)).toThrow(refusal(details));
    const first = { file: ["json_broken"], line: ["1"], column: ["1"] };
    expect(() => readJson("", null)).toThrow(refusal(first));
  });
});

describe("fitted", () => {
  const schema = z.object({ habits: z.array(z.object({ name: z.string() })) });

  it("hands on what has the form", () => {
    expect(fitted(schema, { habits: [{ name: "a", more: 1 }] }, null)).toEqual({
      habits: [{ name: "a" }],
    });
  });

  it.each([
    ["a field", { habits: [{ name: 1 }] }, null, { in: ["habits.0.name"] }],
    ["a field of a file", { habits: 1 }, "habits.json", { in: ["habits.json: habits"] }],
    ["the file, when it is another thing", 1, "habits.json", { in: ["habits.json"] }],
    ["nothing, when it stands alone and is another thing", 1, null, {}],
  ])("names %s that does not fit", (_what, value, file, place) => {
    const details = { file: ["field_wrong"], ...place };
    expect(() => fitted(schema, value, file)).toThrow(refusal(details));
  });
});
