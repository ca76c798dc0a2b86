/** Dates and numbers as people write them, and the guesses about a column of them. */
import { describe, expect, it } from "vitest";
import { guessDateOrder, guessDecimal, readDate, readNumber } from "./csv-values";

describe("readDate", () => {
  it.each([
    [" 2026-04-03 ", "ymd", "2026-04-03"],
    ["2026/4/3", "dmy", "2026-04-03"],
    ["2026.04.03.", "mdy", "2026-04-03"],
    ["2026 04 03", "ymd", "2026-04-03"],
    ["26-04-03", "ymd", "2026-04-03"],
    ["03-04-2026", "dmy", "2026-04-03"],
    ["3 4 26", "mdy", "2026-03-04"],
    ["2026-04-03T8:05", "ymd", "2026-04-03"],
    ["03.04.2026 18:05:30 Uhr", "dmy", "2026-04-03"],
    ["20260403", "mdy", "2026-04-03"],
    ["260-04-03", "ymd", null],
    ["6-04-03", "ymd", null],
    ["3.4.6", "dmy", null],
    ["3.4.026", "dmy", null],
    ["03-04-2026", "ymd", null],
    ["100-04-2026", "dmy", null],
    ["2026-04-003", "ymd", null],
    ["003/04/2026", "mdy", null],
    ["3.4", "dmy", null],
    ["2026-04-03x", "ymd", null],
    ["x2026-04-03", "ymd", null],
    ["2026-04-03 8", "ymd", null],
    ["202604031", "ymd", null],
    ["120260403", "ymd", null],
    ["soon", "ymd", null],
  ] as const)("reads %j in order %s as %j", (text, order, date) => {
    expect(readDate(text, order)).toBe(date);
  });
});

describe("guessDateOrder", () => {
  it.each([
    ["the only one that reads them all", ["03.04.2026", "13.04.2026"], "dmy"],
    ["that with the month first", ["03/04/2026", "03/13/2026"], "mdy"],
    ["the day first, when both would do", ["03/04/2026"], "dmy"],
    ["the year first, when all would do", ["2026-04-03"], "ymd"],
    ["the year first, when none does", ["soon"], "ymd"],
    ["the one that reads most", ["13.04.2026", "04.13.2026", "04.14.2026"], "mdy"],
  ])("takes %s", (_what, dates, order) => {
    expect(guessDateOrder(dates)).toBe(order);
  });
});

describe("readNumber", () => {
  it.each([
    [" 7 ", ".", 7],
    ["+7", ".", 7],
    ["7+", ".", null],
    ["-1,234,567.25", ".", -1234567.25],
    ["1'234", ".", 1234],
    ["1’234", ".", 1234],
    ["1\u00a0234\u202f567", ".", 1234567],
    ["12.345", ",", 12345],
    ["1234.567", ",", null],
    ["12.34", ",", null],
    ["1.2345", ",", null],
    ["1.2.3", ".", null],
    ["1.", ".", null],
    [".5", ".", null],
    ["1.5x", ".", null],
    ["1.x5", ".", null],
    ["x1", ".", null],
    ["1x", ".", null],
    ["--1", ".", null],
    ["0.000001", ".", 0.000001],
  ] as const)("reads %j with decimal %j as %j", (text, sign, number) => {
    expect(readNumber(text, sign)).toBe(number);
  });
});

describe("guessDecimal", () => {
  it.each([
    ["a comma, where it reads more", ["1,5", "2,25", "3"], ","],
    ["a point, where it reads more", ["1.5", "2.25", "3"], "."],
    ["a point among equals", ["1", " ", ""], "."],
    ["a point among as many of each", ["1,5", "1.5"], "."],
    ["a point for no numbers at all", [], "."],
  ])("takes %s", (_what, values, sign) => {
    expect(guessDecimal(values)).toBe(sign);
  });
});
