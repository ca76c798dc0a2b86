/** The time jobs are due by: the machine's, or one that tests move by hand. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `work` again and again until the returned function is called. */
  every(milliseconds: number, work: () => Promise<void>): () => void;
}

export interface VirtualClock extends Clock {
  /** Moves the time on, then waits until everything that listens has done its round. */
  advance(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  every(milliseconds, work) {
    const timer = setInterval(() => void work(), milliseconds);
    return () => clearInterval(timer);
  },
};

/** A clock that stands still until it is told to move. */
export function virtualClock(start: number): VirtualClock {
  let now = start;
  const listeners = new Set<() => Promise<void>>();
  return {
    now: () => now,
    every(_milliseconds, work) {
      listeners.add(work);
      return () => listeners.delete(work);
    },
    async advance(milliseconds) {
      now += milliseconds;
      for (const work of [...listeners]) await work();
    },
  };
}
