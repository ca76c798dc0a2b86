/** A mail to the provider: a few at once, at most five tries, and as late as the provider asks. */
import {
  type FailureEventArgs,
  type GetFunctionInput,
  type Inngest,
  RetryAfterError,
} from "inngest";
import { configuredDelivery } from "../../email/client";
import { eventSchemas } from "../../events/catalog";
import { giveUpMail, sendMail } from "../../services/mails";
import type { MakeFunction } from "../job";

type HandlerArguments = GetFunctionInput<Inngest>;
type FailureArguments = HandlerArguments & FailureEventArgs;

export const sendMailFunction: MakeFunction = ({ client, context }) =>
  client.createFunction(
    {
      id: "send-mail",
      triggers: { event: "mail/queued" },
      concurrency: { limit: 5 },
      // The provider takes a few requests a second; what comes beyond waits its turn.
      throttle: { limit: 4, period: "1s" },
      retries: 4,
      // A refused mail ends by itself; this is for tries that the machine cut short.
      onFailure: async ({ event, step }: FailureArguments) => {
        const mail = eventSchemas["mail/queued"].parse(event.data.event.data);
        return step.run("give-up", () => giveUpMail(context(), mail));
      },
    },
    async ({ event, step }: HandlerArguments) => {
      const mail = eventSchemas["mail/queued"].parse(event.data);
      return step.run("send", async () => {
        const sending = await sendMail(context(), mail, configuredDelivery());
        if (sending.status !== "waiting") return sending;
        if (sending.tryAgainSeconds === null) throw new Error("the mail was not taken in");
        throw new RetryAfterError("the mail was not taken in", sending.tryAgainSeconds * 1000);
      });
    },
  );
