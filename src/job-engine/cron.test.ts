/** The slots a late look fires, and the patterns that are refused. */
import { expect, test } from "vitest";
import { cronRefusal, dueSlots, nextSlot } from "./cron";

const time = (text: string) => Date.parse(`2026-${text}Z`);
const iso = (slots: number[]) => slots.map((slot) => new Date(slot).toISOString().slice(5, 16));

test("The next slot lies strictly after the moment, in UTC", () => {
  expect(nextSlot("*/15 * * * *", time("03-29T00:59:59.999"))).toBe(time("03-29T01:00:00"));
  expect(nextSlot("*/15 * * * *", time("03-29T01:00:00"))).toBe(time("03-29T01:15:00"));
  expect(nextSlot("0 3 1 * *", time("12-31T00:00:00"))).toBe(Date.parse("2027-01-01T03:00:00Z"));
});

test("Each slot since the last one is due, the newest included, none twice", () => {
  const slots = dueSlots("*/15 * * * *", time("03-01T10:00:00"), time("03-01T10:45:00"));
  expect(iso(slots)).toEqual(["03-01T10:15", "03-01T10:30", "03-01T10:45"]);
  expect(dueSlots("*/15 * * * *", time("03-01T10:45:00"), time("03-01T10:45:00"))).toEqual([]);
});

test("After a long pause only the last hour's slots are due", () => {
  const slots = dueSlots("*/20 * * * *", time("03-01T00:00:00"), time("03-09T12:10:00"));
  expect(iso(slots)).toEqual(["03-09T11:20", "03-09T11:40", "03-09T12:00"]);
});

test("A rare slot that was missed is due once, however late", () => {
  const slots = dueSlots("0 0 * * 1", time("03-01T00:00:00"), time("03-18T09:00:00"));
  expect(iso(slots)).toEqual(["03-16T00:00"]);
});

test("Time zones, seconds and nonsense are refused, daylight saving has no say", () => {
  expect(cronRefusal("0 12 * * *")).toBeNull();
  expect(cronRefusal("TZ=Europe/Paris 0 12 * * *")).toBe("a time zone in cron");
  expect(cronRefusal("* * * * * *")).toBe("this cron pattern");
  expect(cronRefusal("61 * * * *")).toBe("this cron pattern");
  expect(cronRefusal("0 0 30 2 *")).toBe("a cron that never fires");
});
