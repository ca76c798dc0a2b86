/** Notices as pushes: one to each device of their person, while they are wanted and true. */
import { titlesOf } from "../db/queries/notices";
import {
  type KeptSubscription,
  listSubscriptions,
  readSubscription,
  removeSubscription,
} from "../db/queries/push-subscriptions";
import type { NoticeKind } from "../domain/notification";
import { goalsNamedIn, noticeText } from "../messages/notice-text";
import type { DeliverPush, Pushed, PushMessage } from "../push/client";
import { type JobContext, workingFor } from "./context";
import { stillDue } from "./due-notices";

const JOB = "push-notice";
const HOUR_SECONDS = 60 * 60;
/** Encrypted, a push holds some 4,000 bytes, and a character takes up to six of them in JSON. */
const MOST_CHARACTERS = { title: 120, body: 240 };

interface ToldNotice {
  userId: string;
  noticeId: string;
}

/** The devices a notice goes to; none when it is not wanted there. */
export async function devicesFor(
  ctx: JobContext,
  { userId, noticeId }: ToldNotice,
): Promise<string[]> {
  const devices = await workingFor(ctx, JOB, userId, async (scope) => {
    if ((await stillDue(scope, noticeId, "push")) === null) return [];
    return listSubscriptions(scope.tx, { userId });
  });
  return (devices ?? []).map(({ id }) => id);
}

/** What became of a notice on one device. */
export interface NoticePushed {
  push: Pushed | "unwanted";
}

/**
 * Sends a notice to one device, unless something speaks against it by now; a device that is gone is
 * forgotten. The push service is asked outside any transaction.
 * @throws PushAgainError when another try may do
 */
export async function pushNotice(
  ctx: JobContext,
  told: ToldNotice & { deviceId: string },
  deliver: DeliverPush,
): Promise<NoticePushed> {
  const written = await workingFor(ctx, JOB, told.userId, async (scope) => {
    const { tx, userId } = scope;
    const device = await readSubscription(tx, { userId, subscriptionId: told.deviceId });
    const due = device && (await stillDue(scope, told.noticeId, "push"));
    if (!due) return null;
    const titles = await titlesOf(tx, { userId }, goalsNamedIn(due.notice));
    const { id, kind, goalId } = due.notice;
    return { device, message: messageOf({ id, kind, goalId }, noticeText(due.notice, titles)) };
  });
  if (written === null) return { push: "unwanted" };
  const { device, message } = written;
  const push = await deliver(device, message);
  if (push === "gone") await forget(ctx, device);
  // After a change of keys every push ends so, and only who runs this can tell people to subscribe again.
  if (push === "unsigned") ctx.logger.error({ code: "PUSH_UNSIGNED" }, "a push was not signed");
  if (push === "failed") ctx.logger.warn({ code: "PUSH_FAILED" }, "a push was not taken");
  return { push };
}

async function forget(ctx: JobContext, { userId, endpoint }: KeptSubscription): Promise<void> {
  await workingFor(ctx, JOB, userId, ({ tx }) => removeSubscription(tx, { userId }, endpoint));
}

/** How long a push is worth waiting for a device that is off. */
function ttlSecondsOf(kind: NoticeKind): number {
  return (kind === "reminder" || kind === "streakAtRisk" ? 4 : 48) * HOUR_SECONDS;
}

function messageOf(
  { id, kind, goalId }: { id: string; kind: NoticeKind; goalId: string | null },
  text: { title: string; body: string },
): PushMessage {
  const shown = {
    title: shortened(text.title, MOST_CHARACTERS.title),
    body: shortened(text.body, MOST_CHARACTERS.body),
    path: goalId === null ? "/today" : `/goals/${goalId}`,
    tag: id,
  };
  return {
    topic: id.replaceAll("-", ""),
    text: JSON.stringify(shown),
    ttlSeconds: ttlSecondsOf(kind),
  };
}

/** Cut between characters, never within one. */
function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}
