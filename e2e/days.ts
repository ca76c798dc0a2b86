/** Civil days for the walks, in a zone whose midnight is far away, so that no walk crosses it. */

const DAY_MILLISECONDS = 86_400_000;

/** A zone where it is noon now; its date is the date in UTC. Names of fixed offsets bear the opposite sign. */
function zoneAtNoon(now: Date): string {
  const offset = 12 - now.getUTCHours();
  if (offset === 0) return "UTC";
  return offset > 0 ? `Etc/GMT-${offset}` : `Etc/GMT+${-offset}`;
}

/** The zone of every browser of this worker. */
export const ZONE = zoneAtNoon(new Date());

/** The civil date some days from now; negative lies in the past. Counted in noons, so no clock change moves it. */
export function dayFromNow(days: number): string {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, dateStyle: "short" }).format(
    new Date(),
  );
  const noon = Date.parse(`${today}T12:00:00Z`) + days * DAY_MILLISECONDS;
  return new Date(noon).toISOString().slice(0, 10);
}
