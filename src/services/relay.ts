/** The outbox: sending what waits, and forgetting what was sent long ago. */
import { forgetSent } from "../db/queries/outbox";
import { instantOf } from "../domain/calendar";
import { relayOutbox, type Send } from "../events/outbox";
import type { JobContext } from "./context";

const KEPT_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;

/** Sends what waits in the outbox and forgets a batch of what was sent more than a week ago. */
export async function relayEvents(
  ctx: JobContext,
  send: Send,
): Promise<{ next: null; count: number }> {
  const { sent } = await relayOutbox(ctx.db, send);
  await forgetSent(ctx.db, instantOf(Date.parse(ctx.now()) - KEPT_MILLISECONDS));
  return { next: null, count: sent };
}
