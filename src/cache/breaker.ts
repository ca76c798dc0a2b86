/** A breaker: after some failures in a row nobody waits for the other side for a while. */

export type BreakerState = "closed" | "open" | "halfOpen";

/** Nobody was asked. */
export class BreakerOpenError extends Error {
  override readonly name = "BreakerOpenError";
}

export interface BreakerOptions {
  failures?: number;
  openMilliseconds?: number;
  /** Milliseconds that only grow. */
  clock?: () => number;
}

export class Breaker {
  readonly #limit: number;
  readonly #openMilliseconds: number;
  readonly #clock: () => number;
  #failures = 0;
  #openedAt: number | null = null;
  #isProbing = false;

  constructor({ failures = 5, openMilliseconds = 10_000, clock }: BreakerOptions = {}) {
    this.#limit = failures;
    this.#openMilliseconds = openMilliseconds;
    this.#clock = clock ?? (() => performance.now());
  }

  get state(): BreakerState {
    if (this.#openedAt === null) return "closed";
    return this.#clock() - this.#openedAt < this.#openMilliseconds ? "open" : "halfOpen";
  }

  /**
   * Does the work, unless the breaker is open; then one call at a time may try.
   * @throws BreakerOpenError without having asked
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const isProbe = this.state === "halfOpen" && !this.#isProbing;
    if (this.#openedAt !== null && !isProbe) throw new BreakerOpenError();
    this.#isProbing = isProbe;
    try {
      const answer = await work();
      if (isProbe || this.#openedAt === null) this.#close();
      return answer;
    } catch (error) {
      this.#fail(isProbe);
      throw error;
    } finally {
      if (isProbe) this.#isProbing = false;
    }
  }

  #close(): void {
    this.#failures = 0;
    this.#openedAt = null;
  }

  /** What was under way when it opened says nothing new. */
  #fail(isProbe: boolean): void {
    if (this.#openedAt !== null && !isProbe) return;
    this.#failures += 1;
    if (isProbe || this.#failures >= this.#limit) this.#openedAt = this.#clock();
  }
}
