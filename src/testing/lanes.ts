/** Doing many things, a few at once, and a thing again whose connection was cut. */

/** Works on items, at most `lanes` at once, and answers in their order. */
export async function inLanes<Item, Answer>(
  lanes: number,
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const waiting = items.entries();
  const lane = async () => {
    for (const [index, item] of waiting) answers[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
}

const TRIES = 5;

/** Whether work was cut off, by the end of its connection or because the machine was too slow. */
export function isCutOff(error: unknown): boolean {
  const text = String(error instanceof Error && error.cause ? error.cause : error);
  return /terminat|CONNECTION|closed|ECONNRESET|57P0|deadlock|timeout|in time/i.test(text);
}

/** Does keyed work again until it is done, as a phone or Inngest would. */
export async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !isCutOff(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
    }
  }
}
