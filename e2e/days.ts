/** Civil days for the walks, in a zone whose midnight is far away, so that no walk crosses it. */

const DAY_MILLISECONDS = 86_400_000;

const HOUR_MILLISECONDS = 3_600_000;

/** Hours by which a zone is ahead of UTC where it is this hour now; its date is the date in UTC. */
const hoursAhead = (hour: number) => hour - new Date().getUTCHours();

/** Names of fixed offsets bear the opposite sign. */
function zoneAhead(offset: number): string {
  if (offset === 0) return "UTC";
  return offset > 0 ? `Etc/GMT-${offset}` : `Etc/GMT+${-offset}`;
}

/** The zone of every browser of this worker; it is noon there. */
export const ZONE = zoneAhead(hoursAhead(12));

const EARLY_HOURS_AHEAD = hoursAhead(14);
/** A zone east of that: what a job does there for a moment to come leaves the other walks' people alone. */
export const EARLY_ZONE = zoneAhead(EARLY_HOURS_AHEAD);

/** The week of today in the early zone: days of it from today on, and the moment its summary is due. */
export function endOfWeek(): { daysLeft: number; summaryDue: Date } {
  const weekday = new Date(`${dayFromNow(0)}T12:00:00Z`).getUTCDay() || 7;
  const daysLeft = 8 - weekday;
  const eight = Date.parse(`${dayFromNow(daysLeft)}T08:00:00Z`);
  return { daysLeft, summaryDue: new Date(eight - EARLY_HOURS_AHEAD * HOUR_MILLISECONDS) };
}

/** The civil date some days from now; negative lies in the past. Counted in noons, so no clock change moves it. */
export function dayFromNow(days: number): string {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, dateStyle: "short" }).format(
    new Date(),
  );
  const noon = Date.parse(`${today}T12:00:00Z`) + days * DAY_MILLISECONDS;
  return new Date(noon).toISOString().slice(0, 10);
}
