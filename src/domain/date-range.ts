/** Ranges of days that people ask about: from the first to the last, not too many. */
import { DomainError } from "./errors";
import { daysBetween, type LocalDate } from "./local-date";

const MAX_DAYS = 3660;

/** @throws DomainError `INVALID_DATE_RANGE` when `from` is after `to`, or it has more than `mostDays` */
export function checkDateRange(
  { from, to }: { from: LocalDate; to: LocalDate },
  mostDays = MAX_DAYS,
): void {
  if (from > to) throw new DomainError("INVALID_DATE_RANGE", { details: { to: ["before_from"] } });
  if (daysBetween(from, to) >= mostDays) {
    throw new DomainError("INVALID_DATE_RANGE", { details: { to: ["range_too_long"] } });
  }
}
