/** Quiet hours: a daily stretch of a person's clock in which nothing is sent. */
import { Temporal } from "temporal-polyfill";

/** `HH:MM` each; `to` before `from` reaches over midnight, the same twice is no stretch at all. */
interface QuietStretch {
  from: string;
  to: string;
}

/**
 * The instant at which the quiet hours that hold at `instant` end, or `null` when none hold.
 * @example quietUntil("2026-03-10T23:30:00Z", "UTC", { from: "22:00", to: "07:00" }) // "2026-03-11T07:00:00.000Z"
 */
export function quietUntil(
  instant: string,
  timeZone: string,
  hours: QuietStretch | null,
): string | null {
  if (hours === null || hours.from === hours.to) return null;
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  const isOverMidnight = hours.to < hours.from;
  const isAfterStart = time >= hours.from;
  const isBeforeEnd = time < hours.to;
  const isQuiet = isOverMidnight ? isAfterStart || isBeforeEnd : isAfterStart && isBeforeEnd;
  if (!isQuiet) return null;
  const isEndTomorrow = isOverMidnight && isAfterStart;
  const endDay = local.toPlainDate().add({ days: isEndTomorrow ? 1 : 0 });
  const end = endDay.toZonedDateTime({ timeZone, plainTime: hours.to });
  return end.toInstant().toString({ fractionalSecondDigits: 3 });
}
