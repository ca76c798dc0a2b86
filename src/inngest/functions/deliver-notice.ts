/** A notice on the channels that leave the app: after quiet hours, and only while it is true. */
import { RetryAfterError } from "inngest";
import { eventSchemas } from "../../events/catalog";
import { PushAgainError, pushDelivery, pushSettings } from "../../push/client";
import type { JobContext } from "../../services/context";
import { mailNotice, momentFor } from "../../services/notice-mails";
import { devicesFor, pushNotice } from "../../services/pushes";
import type { MakeFunction } from "../job";

export const deliverNoticeFunction: MakeFunction = ({ client, context }) =>
  client.createFunction(
    {
      id: "deliver-notice",
      triggers: { event: "notice/told" },
      concurrency: { limit: 5 },
      retries: 4,
    },
    async ({ event, step }) => {
      const notice = eventSchemas["notice/told"].parse(event.data);
      const moment = await step.run("quiet-hours", () => momentFor(context(), notice));
      if (moment.when === "never") return { mail: "unwanted" };
      if (moment.when === "later") await step.sleepUntil("quiet-hours-end", moment.at);
      // Each channel and device is a step of its own, so that one that fails does not repeat another.
      const push = async () => {
        const devices: string[] = await step.run("devices", async () =>
          pushSettings() === null ? [] : devicesFor(context(), notice),
        );
        const pushes = devices.map((deviceId) =>
          step
            .run(`push-${deviceId}`, () => pushOnce(context(), { ...notice, deviceId }))
            .catch(() => ({ push: "failed" })),
        );
        return Promise.all(pushes);
      };
      const [mailed, pushed] = await Promise.all([
        step.run("mail", () => mailNotice(context(), notice)),
        push(),
      ]);
      return { ...mailed, pushes: pushed.map((each) => each.push) };
    },
  );

async function pushOnce(ctx: JobContext, told: Parameters<typeof pushNotice>[1]) {
  const settings = pushSettings();
  if (settings === null) return { push: "unwanted" as const };
  try {
    return await pushNotice(ctx, told, pushDelivery(settings));
  } catch (error) {
    const wait = error instanceof PushAgainError ? error.retryAfterSeconds : null;
    if (wait === null) throw error;
    throw new RetryAfterError("the push service asks for time", wait * 1000);
  }
}
