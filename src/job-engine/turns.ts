/** Work that must not overlap with itself, however often it is asked for. */

/**
 * A function that starts `work` when its last round is over; those who ask meanwhile share the next
 * round, so that each asker sees a round that began after the question.
 */
export function inTurns<T>(work: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    if (next) return next;
    const round = last.then(() => {
      next = undefined;
      return work();
    });
    next = round;
    last = round.catch(() => {});
    return round;
  };
}
