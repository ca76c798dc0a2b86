import { describe, expect, it } from "vitest";
import { toDecimalText } from "./amount";
import { readAmountText } from "./amount-text";

const read = (text: string, locale = "en-GB") => {
  const amount = readAmountText(text, locale);
  return amount === null ? null : toDecimalText(amount);
};

describe("readAmountText", () => {
  it.each([
    ["1.5", "1.5"],
    ["1,5", "1.5"],
    [" 12 ", "12"],
    ["007", "7"],
    [".5", "0.5"],
    [",5", "0.5"],
    ["5.", "5"],
    ["0.700000", "0.7"],
    ["0.000001", "0.000001"],
    ["0000000000007", "7"],
    ["0.70000000", "0.7"],
    ["+3", "3"],
    ["-2,25", "-2.25"],
    ["\u22122", "-2"],
    ["999999999.999999", "999999999.999999"],
  ])("reads %j as %s", (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  it.each([
    ["en-GB", "1,500", "1500"],
    ["en-GB", "1.500", "1.5"],
    ["de", "1,500", "1.5"],
    ["de", "1.500", "1500"],
    ["en-GB", "0,500", "0.5"],
    ["en-GB", "1,50", "1.5"],
    ["en-GB", "1234,500", "1234.5"],
    ["fr", "1.500", "1.5"],
    ["fr", "1\u202F500,25", "1500.25"],
    ["de-CH", "1\u2019500.25", "1500.25"],
    ["en-IN", "12,34,567.5", "1234567.5"],
    ["de", "1.234.567", "1234567"],
    // Locales that no other line reads in, for what is remembered of each.
    ["en-AU", "1,500", "1500"],
    ["en-NZ", "12,345", "12345"],
    ["en-ZA", "1,500", "1.5"],
    ["en-CA", "1,5000", "1.5"],
    ["nl", "1.500", "1500"],
    ["ar-SA", "1,500", "1500"],
  ])("in %s reads %s as %s", (locale, text, amount) => {
    expect(read(text, locale)).toBe(amount);
  });

  it.each([
    ["en-GB", "1,234.5"],
    ["en-GB", "1.234,5"],
    ["de", "1,234.5"],
    ["de", "1.234,5"],
  ])("in %s takes the later sign of %s for the decimal one", (locale, text) => {
    expect(read(text, locale)).toBe("1234.5");
  });

  it.each([
    ["Arabic", "٣٫٥"],
    ["Arabic with a comma", "٣,٥"],
    ["Persian", "۳٫۵"],
    ["full-width", "３．５"],
    ["Devanagari", "३.५"],
    ["Bengali", "৩.৫"],
    ["Thai", "๓.๕"],
    ["with marks of direction", "\u200F٣٫٥\u200E"],
  ])("reads %s digits", (_script, text) => {
    expect(read(text, "ar-EG")).toBe("3.5");
    expect(read(text, "en-GB")).toBe("3.5");
  });

  it("reads every digit of a script, grouped as there", () => {
    expect(read("١٬٢٣٤٬٥٦٧٫٨٩", "ar-EG")).toBe("1234567.89");
    expect(read("０１２３４５６７８９")).toBe("123456789");
  });

  it("adds up without a rounding error", () => {
    const sum = (readAmountText("0,1", "de") ?? 0n) + (readAmountText("0,2", "de") ?? 0n);
    expect(toDecimalText(sum)).toBe("0.3");
  });

  it.each([
    "",
    " ",
    "-",
    ".",
    ",",
    "abc",
    "1e3",
    "1-2",
    "--1",
    "1,2,3",
    "1.2.3",
    "1,23,4.5",
    "1.5,5,5",
    "1,5.000.000",
    "٣٫٥٫١",
    "0.0000001",
    "1000000000",
    "NaN",
    "Infinity",
    "½",
    "1 km",
    "1\n2",
    "1,234,56.5",
    "1,23,4567.8",
    "1234,567,890.5",
  ])("does not read %j", (text) => {
    expect(read(text)).toBeNull();
  });
});
