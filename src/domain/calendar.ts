/** Civil days of people: which date it is for someone, in any time zone, with a day start. */
import { Temporal } from "temporal-polyfill";
import { addDays, fromEpochDay, isLocalDate, type LocalDate, toEpochDay } from "./local-date";

/** What decides which civil day an instant belongs to. */
export interface DayRule {
  /** IANA name. */
  timeZone: string;
  /** Hour 0–12 at which a civil day begins. */
  dayStartHour: number;
}

/** A rule with the instant from which it held. */
export interface DayRuleChange extends DayRule {
  /** ISO 8601 instant; the earliest change holds from the beginning of time. */
  changedAt: string;
}

/** Neither an offset nor an instant, both of which Temporal takes for a zone and Postgres does not. */
const ZONE_NAME = /^[A-Za-z][\w+\-/]*$/;

/** Whether the name is a time zone this runtime knows. */
export function isTimeZone(name: string): boolean {
  if (!ZONE_NAME.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant at which a civil day begins: its date at the day-start hour; a gap moves forward, of a
 * doubled hour the first counts.
 */
export function dayStart(day: LocalDate, rule: DayRule): Temporal.Instant {
  const time = Temporal.PlainDateTime.from(
    `${day}T${String(rule.dayStartHour).padStart(2, "0")}:00`,
  );
  const start = time.toZonedDateTime(rule.timeZone, { disambiguation: "compatible" });
  return firstValidInstant(time, start, rule).toInstant();
}

/** "compatible" keeps the length of a gap; a day begins at the gap's end, its first valid instant. */
function firstValidInstant(
  time: Temporal.PlainDateTime,
  start: Temporal.ZonedDateTime,
  rule: DayRule,
): Temporal.ZonedDateTime {
  if (start.toPlainDateTime().equals(time)) return start;
  const before = time.toZonedDateTime(rule.timeZone, { disambiguation: "earlier" });
  return before.getTimeZoneTransition("next") ?? start;
}

/**
 * The civil day of an instant: the latest date whose start is not after it.
 * @param instant ISO 8601 with `Z` or an offset
 * @example civilDay("2026-03-10T01:30:00Z", { timeZone: "UTC", dayStartHour: 3 }) // "2026-03-09"
 */
export function civilDay(instant: string, rule: DayRule): LocalDate {
  const at = epochOf(instant);
  const offset = steadyOffset(rule.timeZone, at);
  if (offset !== null) return dateAt(at + offset - rule.dayStartHour * HOUR);
  const moment = Temporal.Instant.fromEpochMilliseconds(at);
  let day = moment.toZonedDateTimeISO(rule.timeZone).toPlainDate().toString();
  day = addDays(day, 1);
  while (Temporal.Instant.compare(dayStart(day, rule), moment) > 0) day = addDays(day, -1);
  return day;
}

/**
 * The civil day that an earlier instant belonged to, by the rule that held then.
 * @param changes the profile's history, ordered by `changedAt`, not empty
 */
export function civilDayThen(instant: string, changes: readonly DayRuleChange[]): LocalDate {
  const moment = epochOf(instant);
  const held = changes.filter(({ changedAt }) => epochOf(changedAt) <= moment);
  const rule = held.at(-1) ?? changes[0];
  if (!rule) throw new RangeError("a profile has at least one rule of days");
  return civilDay(instant, rule);
}

/**
 * The instant at which a clock on the wall shows a time on a date. A time that a clock change leaves
 * out is as much later, of one that comes twice it is the first.
 * @param time `HH:MM`
 * @returns ISO 8601 UTC with milliseconds
 */
export function clockInstant(date: LocalDate, time: string, timeZone: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const onWall = toEpochDay(date) * DAY + minutes * 60_000;
  const offset = steadyOffset(timeZone, onWall);
  if (offset !== null) return instantOf(onWall - offset);
  const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone, {
    disambiguation: "compatible",
  });
  return instantOf(zoned.epochMilliseconds);
}

/**
 * What a clock on the wall shows at an instant, as `HH:MM`; `null` around a change of clocks, where
 * times are left out or come twice.
 */
export function timeOnSteadyClock(instant: string, timeZone: string): string | null {
  const at = epochOf(instant);
  const offset = steadyOffset(timeZone, at);
  return offset === null ? null : instantOf(at + offset).slice(11, 16);
}

/**
 * The instant of an hour on a person's civil day: one before the day start comes on the next date.
 * @returns ISO 8601 UTC with milliseconds
 */
export function eveningOf(day: LocalDate, hour: number, rule: DayRule): string {
  const date = hour < rule.dayStartHour ? addDays(day, 1) : day;
  return clockInstant(date, `${String(hour).padStart(2, "0")}:00`, rule.timeZone);
}

/** The latest civil date anywhere on Earth at an instant (UTC+14). */
export function latestDateOnEarth(instant: string): LocalDate {
  return dateAt(epochOf(instant) + 14 * HOUR);
}

/** The present instant of the machine's clock, ISO 8601 UTC with milliseconds. */
export function instantOf(epochMilliseconds: number): string {
  return new Date(epochMilliseconds).toISOString();
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})Z$/;

/** The date of a moment that is counted in milliseconds on a clock without changes. */
const dateAt = (milliseconds: number): LocalDate => fromEpochDay(Math.floor(milliseconds / DAY));

/** Milliseconds since 1970 of an ISO 8601 instant; the form that Cairn writes is read at once. */
function epochOf(instant: string): number {
  const [, date = "", hours, minutes, seconds, milliseconds] = INSTANT.exec(instant) ?? [];
  if (!isLocalDate(date)) return Temporal.Instant.from(instant).epochMilliseconds;
  const time = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return toEpochDay(date) * DAY + time * 1000 + Number(milliseconds);
}

/** A time in which a zone's clocks do not change, in milliseconds since 1970. */
interface Stretch {
  from: number;
  until: number;
  /** From UTC to the zone's clock. */
  offset: number;
}

/** Every day start, evening and reminder around an instant is at most so far away. */
const MARGIN = 2 * DAY;
/** Where the search for changes of clocks begins, so that few stretches serve all instants. */
const GRID = 128 * DAY;
const stretchesByZone = new Map<string, Stretch[]>();

/**
 * Milliseconds from UTC to a zone's clock where it shows the same for two days before and after;
 * `null` around a change of clocks. Nearly every day is steady, and then dates are a sum: jobs ask
 * for thousands at once, and a zoned date time costs a hundred times as much.
 */
function steadyOffset(timeZone: string, at: number): number | null {
  const known = stretchesByZone.get(timeZone) ?? [];
  const since = at - MARGIN;
  let stretch = known.find(({ from, until }) => from <= since && since < until);
  if (!stretch) {
    stretch = stretchWith(timeZone, since);
    stretchesByZone.set(timeZone, [...known, stretch]);
  }
  return at + MARGIN < stretch.until ? stretch.offset : null;
}

function stretchWith(timeZone: string, moment: number): Stretch {
  let from = Math.floor(moment / GRID) * GRID;
  for (;;) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
    const next = zoned.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    if (next > moment) return { from, until: next, offset: zoned.offsetNanoseconds / 1e6 };
    from = next;
  }
}

/**
 * Civil days a person never lived: those that a change of zone or day start jumped over, and those
 * that their zone itself left out while they lived by it.
 * @param changes the profile's history, ordered by `changedAt`, not empty
 */
export function daysNeverLived(changes: readonly DayRuleChange[], now: string): Set<LocalDate> {
  const never = new Set<LocalDate>();
  let livedThrough = null as LocalDate | null;
  for (const [index, rule] of changes.entries()) {
    const until = changes[index + 1]?.changedAt ?? now;
    const last = civilDay(until, rule);
    if (livedThrough !== null) {
      const first = civilDay(rule.changedAt, rule);
      for (let day = addDays(livedThrough, 1); day < first; day = addDays(day, 1)) never.add(day);
      for (const day of never) if (day >= first && day <= last) never.delete(day);
    }
    for (const day of daysLeftOut(rule.timeZone)) {
      const wasLived = livedThrough !== null && day <= livedThrough;
      if (!wasLived && isWithin(day, index, rule, changes, last) && !hasLength(day, rule))
        never.add(day);
    }
    livedThrough = livedThrough !== null && livedThrough > last ? livedThrough : last;
  }
  return never;
}

/** With a later day start, a date that the clock skipped still lasts until that hour of the next one. */
function hasLength(day: LocalDate, rule: DayRule): boolean {
  return Temporal.Instant.compare(dayStart(day, rule), dayStart(addDays(day, 1), rule)) < 0;
}

function isWithin(
  day: LocalDate,
  index: number,
  rule: DayRuleChange,
  changes: readonly DayRuleChange[],
  last: LocalDate,
): boolean {
  const isAfterStart =
    index === 0 || civilDay(changes[index]?.changedAt ?? rule.changedAt, rule) <= day;
  return isAfterStart && day <= last;
}

const leftOutByZone = new Map<string, LocalDate[]>();

/** Dates since 1970 that a zone's own clock skipped, such as 2011-12-30 in Apia. */
function daysLeftOut(timeZone: string): LocalDate[] {
  const known = leftOutByZone.get(timeZone);
  if (known) return known;
  const days: LocalDate[] = [];
  let at: Temporal.ZonedDateTime | null = hasCrossedTheDateLine(timeZone)
    ? Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone)
    : null;
  const end = Temporal.Instant.from("2060-01-01T00:00Z");
  while (at && Temporal.Instant.compare(at.toInstant(), end) < 0) {
    const before = at.subtract({ nanoseconds: 1 }).toPlainDate();
    for (
      let day = before.add({ days: 1 });
      Temporal.PlainDate.compare(day, at.toPlainDate()) < 0;
      day = day.add({ days: 1 })
    ) {
      days.push(day.toString());
    }
    at = at.getTimeZoneTransition("next");
  }
  leftOutByZone.set(timeZone, days);
  return days;
}

const DATE_LINE_NANOSECONDS = 20 * 3600 * 1e9;

/** Whether a zone's clocks ever moved by about a day, seen from year to year: to find out is cheap. */
function hasCrossedTheDateLine(timeZone: string): boolean {
  const offsets = Array.from({ length: 91 }, (_, year) =>
    Temporal.Instant.fromEpochMilliseconds(Date.UTC(1970 + year, 0, 1)),
  ).map((instant) => instant.toZonedDateTimeISO(timeZone).offsetNanoseconds);
  return offsets.some(
    (offset, year) => Math.abs(offset - (offsets[year - 1] ?? offset)) >= DATE_LINE_NANOSECONDS,
  );
}
