/** Devices that get pushes: taking one in, and forgetting it. */
import { v7 } from "uuid";
import { saveNoticeChoices } from "../db/queries/notices";
import {
  keepNewestSubscriptions,
  releaseSubscription,
  removeSubscription,
  saveSubscription,
} from "../db/queries/push-subscriptions";
import { AppError } from "../domain/errors";
import { type NoticeChoices, noticeKinds } from "../domain/notification";
import { type PushSubscription, publicEndpointSchema } from "../domain/push-subscription";
import { pushSettings } from "../push/client";
import { changing, type ServiceContext, working } from "./context";

/** Beyond so many devices the oldest hears nothing any more. */
const MOST_DEVICES = 10;

/**
 * Takes a device in. Who asks for pushes gets them for every kind they chose nothing else for.
 * @throws ZodError when the endpoint is not on the open internet
 * @throws AppError `NOT_FOUND` when the endpoint is another person's, or this Cairn has no keys
 */
export async function subscribePush(
  ctx: ServiceContext,
  { subscription }: { subscription: PushSubscription },
): Promise<{ subscribed: true }> {
  const { endpoint, keys } = subscription;
  const settings = pushSettings();
  if (settings === null) throw new AppError("NOT_FOUND");
  if (!settings.allowsPrivate) publicEndpointSchema.parse({ endpoint });
  const { p256dh: publicKey, auth: secret } = keys;
  const device = {
    id: v7(),
    userId: ctx.userId,
    endpoint,
    publicKey,
    secret,
    createdAt: ctx.now(),
  };
  // Whoever sits at the browser now has its pushes; the person before hears nothing there any more.
  await working(ctx, "move-device", ({ tx }) => releaseSubscription(tx, device));
  return changing(
    ctx,
    async ({ tx, userId, profile, now }) => {
      if (!(await saveSubscription(tx, device))) throw new AppError("NOT_FOUND");
      await keepNewestSubscriptions(tx, { userId }, MOST_DEVICES);
      await saveNoticeChoices(tx, { userId }, withPush(profile.noticeSettings), now);
      return { subscribed: true };
    },
    { isKeyed: true },
  );
}

function withPush(choices: NoticeChoices): NoticeChoices {
  const kinds = noticeKinds.map((kind) => [kind, { push: true, ...choices[kind] }]);
  return Object.fromEntries(kinds);
}

/**
 * Forgets a device.
 * @throws AppError `NOT_FOUND`
 */
export function unsubscribePush(
  ctx: ServiceContext,
  { endpoint }: { endpoint: string },
): Promise<{ removed: true }> {
  return changing(ctx, async ({ tx, userId }) => {
    if (!(await removeSubscription(tx, { userId }, endpoint))) throw new AppError("NOT_FOUND");
    return { removed: true };
  });
}
