import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAmount, nearestQuotient, toAmount, toDecimalText, toNumber } from "./amount";

const millionths = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n });

describe("toAmount", () => {
  it("adds decimals exactly: 0.7 + 0.1 is 0.8, 0.1 + 0.2 is 0.3", () => {
    expect(toAmount(0.7) + toAmount(0.1)).toBe(toAmount(0.8));
    expect(toAmount(0.1) + toAmount(0.2)).toBe(toAmount(0.3));
  });

  it("keeps six places and the sign", () => {
    expect(toAmount(-0.000001)).toBe(-1n);
    expect(toAmount("12.5")).toBe(12_500_000n);
    expect(toAmount("12.500000000")).toBe(12_500_000n);
  });

  it("refuses what is no decimal number", () => {
    expect(() => toAmount("1e3")).toThrow(RangeError);
    expect(() => toAmount("")).toThrow(RangeError);
  });

  it("reads back every amount that it writes, as text and as number", () => {
    fc.assert(
      fc.property(millionths, (amount) => {
        expect(toAmount(toDecimalText(amount))).toBe(amount);
        expect(toAmount(toNumber(amount))).toBe(amount);
        expect(isAmount(toNumber(amount))).toBe(true);
      }),
    );
  });
});

describe("isAmount", () => {
  it.each([
    [0.1, true],
    [0.000001, true],
    [0.0000001, false],
    [999_999_999.999999, true],
    [1_000_000_000, false],
    [-1_000_000_000, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])("%d → %s", (value, expected) => expect(isAmount(value)).toBe(expected));
});

describe("nearestQuotient", () => {
  it("gives the double nearest the exact quotient", () => {
    expect(nearestQuotient(1n, 3n)).toBe(1 / 3);
    expect(nearestQuotient(-500n, 8n)).toBe(-62.5);
    expect(nearestQuotient(0n, -5n)).toBe(0);
  });

  it("stays exact where the parts exceed 2^53", () => {
    expect(nearestQuotient(10n ** 30n, 10n ** 30n)).toBe(1);
    expect(nearestQuotient((2n ** 53n + 1n) * 2n, 2n)).toBe(2 ** 53);
    expect(nearestQuotient(7n * 10n ** 40n, 2n * 10n ** 40n)).toBe(3.5);
  });

  it("refuses to divide by zero", () => {
    expect(() => nearestQuotient(1n, 0n)).toThrow(RangeError);
  });
});
