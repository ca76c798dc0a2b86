/** Formats told from what is in a file, whatever its name. */
import { describe, expect, it } from "vitest";
import { detectFormat, findInArchive, holdsPasswords } from "./detect";

const refusal = (details: object) => expect.objectContaining({ facts: { details } });
const textsOf = (...paths: string[]) => new Map(paths.map((path) => [path, ""]));
const ofArchive = (...paths: string[]) =>
  detectFormat({ kind: "archive", texts: textsOf(...paths) });
const ofText = (text: string) => detectFormat({ kind: "text", text });

describe("findInArchive", () => {
  it("takes the path nearest the root, by its whole last part", () => {
    const texts = textsOf("a/b/Habits.csv", "old/Habits.csv", "MyHabits.csv");
    expect(findInArchive(texts, "Habits.csv")).toBe("old/Habits.csv");
    expect(findInArchive(textsOf("long-name/Habits.csv", "a/b/Habits.csv"), "Habits.csv")).toBe(
      "long-name/Habits.csv",
    );
    expect(findInArchive(textsOf("x/y/Habits.csv", "Habits.csv"), "Habits.csv")).toBe("Habits.csv");
    expect(findInArchive(textsOf("Habits.csv/Other.csv"), "Habits.csv")).toBeNull();
  });
});

describe("detectFormat", () => {
  it("knows a database by its kind", () => {
    expect(detectFormat({ kind: "database", habits: [], repetitions: [] })).toBe("loop-sqlite");
  });

  it("knows an archive by a file in it", () => {
    expect(ofArchive("Loop/Habits.csv", "Loop/Scores.csv")).toBe("loop-csv");
    expect(ofArchive("data/habits.json", "data/settings.json")).toBe("habittrove");
    expect(() => ofArchive("photo.jpg")).toThrow(refusal({ file: ["archive_unknown"] }));
  });

  it("refuses an archive that carries passwords, whatever else is in it", () => {
    expect(() => ofArchive("data/habits.json", "data/auth.json")).toThrow(
      refusal({ file: ["password_file"], in: ["data/auth.json"] }),
    );
  });

  it.each([
    [' \n [{"daystamp":"20260101"}]', "beeminder"],
    ['{"datapoints":[]}', "beeminder"],
    ['{"goals":[{"slug":"run"}]}', "beeminder"],
    ['{"habits":[{"frequency":"FREQ=DAILY"}]}', "habittrove"],
    ['{"habits":[]}', "beaver"],
    ['{"format":"cairn"}', "cairn-json"],
    ['{"app":"cairn"}', "cairn-json"],
    ["date\n2026-01-01", "csv"],
    ["date\tx", "csv"],
    ["date|x", "csv"],
    ["date;x", "csv"],
    ["date,x", "csv"],
  ])("reads %j as %s", (text, format) => {
    expect(ofText(text)).toBe(format);
  });

  it.each(["[]", "[1]", "[null]", '[{"day":"x"}]', "{}", '{"goals":[]}', '{"goals":[{"id":1}]}'])(
    "knows no format of %s",
    (text) => {
      expect(() => ofText(text)).toThrow(refusal({ file: ["json_unknown"] }));
    },
  );

  it("knows no format of a text that is no table", () => {
    expect(() => ofText("hello")).toThrow(refusal({ file: ["format_unknown"] }));
  });
});

it.each<[unknown, boolean]>([
  [{ users: [{ id: 1, password: "x" }] }, true],
  [{ users: [{ id: 1 }] }, false],
  [{ users: [] }, false],
  [{ users: { password: "x" } }, false],
  [[{ password: "x" }], false],
  [null, false],
  ["users", false],
])("%j holds passwords: %s", (value, holds) => {
  expect(holdsPasswords(value)).toBe(holds);
});
