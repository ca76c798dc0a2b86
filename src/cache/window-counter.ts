/** Counts in this process how often somebody did something, over a window that slides. */

const MAX_KEYS = 50_000;

interface Counted {
  /** Number of the window since 1970. */
  window: number;
  current: number;
  previous: number;
}

/** The same arithmetic as the store's: the last window counts by the part of it that is still inside. */
export class WindowCounter {
  readonly #counted = new Map<string, Counted>();
  readonly #clock: () => number;

  constructor(clock: () => number = Date.now) {
    this.#clock = clock;
  }

  /** @returns milliseconds to wait, or `null` when this one was within the limit and is counted */
  count(key: string, times: number, windowMilliseconds: number): number | null {
    const now = this.#clock();
    const window = Math.floor(now / windowMilliseconds);
    const counted = rolled(this.#counted.get(key), window);
    const passed = (now % windowMilliseconds) / windowMilliseconds;
    const used = Math.floor((1 - passed) * counted.previous) + counted.current;
    if (used >= times) return (window + 1) * windowMilliseconds - now;
    this.#counted.delete(key);
    this.#counted.set(key, { ...counted, current: counted.current + 1 });
    const oldest = this.#counted.keys().next().value;
    if (this.#counted.size > MAX_KEYS && oldest !== undefined) this.#counted.delete(oldest);
    return null;
  }
}

function rolled(counted: Counted | undefined, window: number): Counted {
  if (counted?.window === window) return counted;
  const isNext = counted?.window === window - 1;
  return { window, current: 0, previous: isNext ? counted.current : 0 };
}
