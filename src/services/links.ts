/** Links from mails: ending mails of a kind, and what one tap does to a goal. */
import { isLinkUsed, markLinkUsed, switchMailsOff } from "../db/queries/mails";
import { loadGoals } from "../db/queries/stored-goals";
import type { LocalDate } from "../domain/local-date";
import type { ActionLink, UnsubscribeLink } from "../domain/mail-link";
import { type JobContext, workingFor } from "./context";

const JOB = "mail-link";

/** Switches the e-mails of a kind off; for an account that is gone there is nothing to do. */
export async function unsubscribe(
  ctx: JobContext,
  { userId, kind }: UnsubscribeLink,
): Promise<void> {
  await workingFor(ctx, JOB, userId, ({ tx, now }) => switchMailsOff(tx, { userId }, kind, now));
}

/** A link as it stands before it is used; `gone` with its goal or account. */
export type LinkState =
  | { state: "fresh" | "used"; title: string; today: LocalDate }
  | { state: "gone" };

export async function lookAtLink(
  ctx: JobContext,
  { userId, goalId }: ActionLink,
  tokenHash: string,
): Promise<LinkState> {
  const found = await workingFor(ctx, JOB, userId, async ({ tx, today }): Promise<LinkState> => {
    const [loaded] = await loadGoals(tx, { userId, goalIds: [goalId] });
    if (!loaded) return { state: "gone" };
    const state = (await isLinkUsed(tx, tokenHash)) ? "used" : "fresh";
    return { state, title: loaded.stored.title, today };
  });
  return found ?? { state: "gone" };
}

/** Notes that a link has done what it says. */
export async function noteLinkUsed(
  ctx: JobContext,
  { userId }: ActionLink,
  tokenHash: string,
): Promise<void> {
  await workingFor(ctx, JOB, userId, ({ tx, now }) => markLinkUsed(tx, { userId }, tokenHash, now));
}
