/** What every function is made of, and the form of those that a clock starts. */
import type { Inngest, InngestFunction } from "inngest";
import type { JobContext } from "../services/context";

/** What functions are made with; tests bring their own. */
export interface Workshop {
  client: Inngest;
  /** @param at milliseconds since 1970 of the scheduled instant; the present one if left out */
  context(at?: number): JobContext;
}

export type MakeFunction = (workshop: Workshop) => InngestFunction.Any;

/** What one page of a job came to. */
export interface JobPage {
  /** What the next page goes on from; `null` when there is none. */
  next: string | null;
  /** People, rows or events it worked on. */
  count: number;
}

/** One page of a job; every page is a transaction or a few, and doing one twice is the same as once. */
export type WorkPage = (ctx: JobContext, after: string | null) => Promise<JobPage>;

/** One work after the other, page by page, as one job. */
export function inTurn(...works: readonly WorkPage[]): WorkPage {
  return async (ctx, after) => {
    const [position = "0", ...rest] = after?.split(" ") ?? [];
    const index = Number(position);
    const { next, count } = (await works[index]?.(ctx, rest[0] ?? null)) ?? {
      next: null,
      count: 0,
    };
    if (next !== null) return { next: `${index} ${next}`, count };
    return { next: index + 1 < works.length ? String(index + 1) : null, count };
  };
}

interface ClockJob {
  id: string;
  /** In UTC. What there is to do follows from data, so a tick that was missed or doubled does no harm. */
  cron: string;
  work: WorkPage;
}

/** A function that a clock starts: one page a step, one run at a time, at the scheduled instant. */
export function onClock({ id, cron, work }: ClockJob): MakeFunction {
  return ({ client, context }) =>
    client.createFunction(
      { id, triggers: { cron }, concurrency: 1, retries: 3 },
      async ({ event, step }) => {
        const at = event.ts;
        let count = 0;
        let after: string | null = null;
        for (let page = 1; ; page++) {
          const done: JobPage = await step.run(`page-${page}`, () => work(context(at), after));
          count += done.count;
          after = done.next;
          if (after === null) return { count };
        }
      },
    );
}

/** Does a whole job at once, for an operator. */
export async function runThrough(work: WorkPage, ctx: JobContext): Promise<{ count: number }> {
  let count = 0;
  let after: string | null = null;
  do {
    const done: JobPage = await work(ctx, after);
    count += done.count;
    after = done.next;
  } while (after !== null);
  return { count };
}
