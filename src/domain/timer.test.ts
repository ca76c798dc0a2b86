/** Measured time as amounts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOfTime, clockText, isTimed } from "./timer";

const SECONDS = 1000;
const MINUTES = 60 * SECONDS;
const HOURS = 60 * MINUTES;

describe("isTimed", () => {
  it.each([
    ..."min Min. minutes Minuten minuto 分钟 h hr hours Stunde Std. horas 小时 seconds s Sekunden".split(
      " ",
    ),
    " MIN ",
  ])("knows %j", (unit) => {
    expect(isTimed(unit)).toBe(true);
  });

  it.each(["glasses", "km", "mi", "times", "m", "$", "", "minutes of peace", "days", "s.td"])(
    "does not take %j for time",
    (unit) => {
      expect(isTimed(unit)).toBe(false);
      expect(amountOfTime(HOURS, unit)).toBeNull();
    },
  );
});

describe("amountOfTime", () => {
  it.each<[number, string, number]>([
    [25 * MINUTES, "min", 25],
    [25 * MINUTES + 29 * SECONDS, "min", 25],
    [25 * MINUTES + 30 * SECONDS, "minutes", 26],
    [3 * SECONDS, "min", 1],
    [0, "min", 1],
    [-5 * MINUTES, "min", 1],
    [90 * MINUTES, "hours", 1.5],
    [20 * MINUTES, "h", 0.33],
    [50 * MINUTES, "Stunden", 0.83],
    [10 * SECONDS, "h", 0.01],
    [26 * HOURS, "h", 26],
    [61_499, "seconds", 61],
    [61_500, "秒", 62],
  ])("%i ms in %s are %d", (elapsed, unit, amount) => {
    expect(amountOfTime(elapsed, unit)).toBe(amount);
  });

  it("is never further off than half a step, once there is one step", () => {
    fc.assert(
      fc.property(fc.integer({ min: MINUTES, max: 100 * HOURS }), (elapsed) => {
        const minutes = amountOfTime(elapsed, "min") ?? 0;
        expect(Math.abs(minutes * MINUTES - elapsed)).toBeLessThanOrEqual(MINUTES / 2);
        const hours = amountOfTime(elapsed, "h") ?? 0;
        expect(Math.abs(hours * HOURS - elapsed)).toBeLessThanOrEqual(HOURS / 200 + 0.01);
      }),
    );
  });
});

describe("clockText", () => {
  it.each([
    [0, "0:00"],
    [999, "0:00"],
    [65_000, "1:05"],
    [HOURS - 1, "59:59"],
    [HOURS + 5 * SECONDS, "1:00:05"],
    [100 * HOURS, "100:00:00"],
    [-1, "0:00"],
  ])("%i ms are %s", (elapsed, text) => {
    expect(clockText(elapsed)).toBe(text);
  });
});
