/** A notice on the channels that leave the app: after quiet hours, and only while it is true. */
import { eventSchemas } from "../../events/catalog";
import { mailNotice, momentFor } from "../../services/notice-mails";
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
      // Each channel is a step of its own, so that one that fails does not repeat another.
      const mailed = await step.run("mail", () => mailNotice(context(), notice));
      return { ...mailed };
    },
  );
