/** Amounts at their edges: what is read as a number, how it is written, and quotients of large ones. */
import { describe, expect, it } from "vitest";
import { nearestQuotient, toAmount, toDecimalText } from "./amount";

describe("toAmount", () => {
  it.each([
    ["0", 0n],
    ["-0.5", -500_000n],
    ["007", 7_000_000n],
    ["1.2345678", 1_234_567n],
    [-12, -12_000_000n],
  ])("reads %j", (text, amount) => {
    expect(toAmount(text)).toBe(amount);
  });

  it("takes a sum of doubles for the amount it is nearest to", () => {
    // 0.7 + 0.1 is 0.7999999999999999 in binary.
    expect(toAmount(0.7 + 0.1)).toBe(800_000n);
  });

  it.each(["x1", "1x", "1.", ".5", "+1", "1,5", "--1", "1.2.3", " 1"])(
    "does not read %j",
    (text) => {
      expect(() => toAmount(text)).toThrow(new RangeError("not a decimal number"));
    },
  );
});

describe("toDecimalText", () => {
  it.each([
    [0n, "0"],
    [1n, "0.000001"],
    [-1n, "-0.000001"],
    [1_500_000n, "1.5"],
    [-12_000_000n, "-12"],
    [100_000_000n, "100"],
    [1_020_300n, "1.0203"],
  ])("writes %s millionths as %s", (amount, text) => {
    expect(toDecimalText(amount)).toBe(text);
  });
});

describe("nearestQuotient", () => {
  const large = 10n ** 30n;

  it("keeps the sign of large numbers, whichever carries it", () => {
    expect(nearestQuotient(-large, 4n * large)).toBe(-0.25);
    expect(nearestQuotient(large, -4n * large)).toBe(-0.25);
    expect(nearestQuotient(-large, -4n * large)).toBe(0.25);
    expect(nearestQuotient(6n, -4n)).toBe(-1.5);
    expect(nearestQuotient(-6n, -4n)).toBe(1.5);
  });

  it("is 0 of nothing, and never minus 0", () => {
    expect(Object.is(nearestQuotient(0n, -4n), 0)).toBe(true);
  });

  it("divides by a large number, and a large one by a small", () => {
    expect(nearestQuotient(1n, 2n ** 60n)).toBe(2 ** -60);
    expect(nearestQuotient(2n ** 60n, 3n)).toBe(2 ** 60 / 3);
    expect(nearestQuotient(2n ** 200n, 2n)).toBe(2 ** 199);
  });

  it("rounds to even at the exact half, and up when anything is left beyond it", () => {
    // 2^53 + 1 lies halfway between 2^53 and 2^53 + 2; a rest far below its last bit tips it.
    const half = (2n ** 53n + 1n) * 2n ** 40n;
    expect(nearestQuotient(half, 2n ** 40n)).toBe(2 ** 53);
    expect(nearestQuotient(half + 1n, 2n ** 40n)).toBe(2 ** 53 + 2);
  });

  it("does not round its parts before it divides them", () => {
    // 2^53 + 1 is no double; it is three times 3,002,399,751,580,331.
    const odd = 2n ** 53n + 1n;
    expect(nearestQuotient(odd, 3n)).toBe(3_002_399_751_580_331);
    expect(nearestQuotient(3_002_399_751_580_331n, odd)).toBe(1 / 3);
    expect(nearestQuotient(3n * odd, odd)).toBe(3);
  });

  it("divides exactly at the largest safe integer", () => {
    const safe = BigInt(Number.MAX_SAFE_INTEGER);
    expect(nearestQuotient(safe, 1n)).toBe(Number.MAX_SAFE_INTEGER);
    expect(nearestQuotient(safe, safe)).toBe(1);
    expect(() => nearestQuotient(1n, 0n)).toThrow(new RangeError("division by zero"));
  });
});
