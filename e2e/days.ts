/** Civil days for the walks, by the browser's zone of the configuration. */

const ZONE = "Europe/Berlin";
const DAY_MILLISECONDS = 86_400_000;

/** The civil date some days from now; negative lies in the past. Counted in noons, so no clock change moves it. */
export function dayFromNow(days: number): string {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, dateStyle: "short" }).format(
    new Date(),
  );
  const noon = Date.parse(`${today}T12:00:00Z`) + days * DAY_MILLISECONDS;
  return new Date(noon).toISOString().slice(0, 10);
}
