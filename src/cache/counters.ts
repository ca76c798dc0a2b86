/** What the cache counts about itself in this process. */

const LATENCIES = 500;

export interface CacheCounts {
  hits: number;
  misses: number;
  /** Reads that waited for another one's load of the same. */
  joined: number;
  /** Values of another version of the person. */
  otherVersion: number;
  /** Values that are nothing this Cairn wrote for this person. */
  foreign: number;
  filled: number;
  /** Fills that were refused because something newer is known, or the person has too many. */
  fillsRefused: number;
  /** Calls of the store that failed or took too long. */
  failures: number;
  /** Calls that were not made because the breaker was open. */
  bypassed: number;
  /** Times the limiter's store did not answer. */
  limitsUnknown: number;
  /** Calls that were over a limit. */
  limitsExceeded: number;
  /** Answered calls of the store and how long they took together. */
  calls: number;
  callMilliseconds: number;
}

export class CacheCounters {
  readonly counts: CacheCounts = {
    hits: 0,
    misses: 0,
    joined: 0,
    otherVersion: 0,
    foreign: 0,
    filled: 0,
    fillsRefused: 0,
    failures: 0,
    bypassed: 0,
    limitsUnknown: 0,
    limitsExceeded: 0,
    calls: 0,
    callMilliseconds: 0,
  };
  readonly #latest: number[] = [];

  add(what: keyof CacheCounts, much = 1): void {
    this.counts[what] += much;
  }

  /** Counts one answered call of the store. */
  took(milliseconds: number): void {
    this.#latest[this.counts.calls % LATENCIES] = milliseconds;
    this.add("calls");
    this.add("callMilliseconds", milliseconds);
  }

  /** Milliseconds of the latest calls, failed ones too; `null` before the first. */
  latency(): { p50: number; p95: number } | null {
    if (this.#latest.length === 0) return null;
    const sorted = [...this.#latest].sort((a, b) => a - b);
    const at = (ratio: number) => sorted[Math.floor(ratio * (sorted.length - 1))] ?? 0;
    return { p50: at(0.5), p95: at(0.95) };
  }
}
