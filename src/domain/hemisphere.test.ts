/** Hemispheres: zones of the south, and everything else. */
import { describe, expect, it } from "vitest";
import { isTimeZone } from "./calendar";
import { isSouthern } from "./hemisphere";

describe("isSouthern", () => {
  it.each([
    "Australia/Sydney",
    "Pacific/Auckland",
    "America/Sao_Paulo",
    "America/Argentina/Ushuaia",
    "Africa/Johannesburg",
    "NZ",
    "NZ-CHAT",
  ])("finds %s in the south", (zone) => {
    expect({ isZone: isTimeZone(zone), isSouthern: isSouthern(zone) }).toEqual({
      isZone: true,
      isSouthern: true,
    });
  });

  it.each(["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Honolulu", "UTC"])(
    "finds %s in the north",
    (zone) => {
      expect(isSouthern(zone)).toBe(false);
    },
  );
});
