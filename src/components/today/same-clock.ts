/** Whether two time zones show the same time. */

/**
 * @param instant milliseconds since 1970
 * @example isSameClock("Europe/Berlin", "Europe/Paris", Date.now()) // true
 */
export function isSameClock(one: string, other: string, instant: number): boolean {
  return one === other || offsetOf(one, instant) === offsetOf(other, instant);
}

/** Such as `GMT+02:00`. */
function offsetOf(timeZone: string, instant: number): string | undefined {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  return format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value;
}
