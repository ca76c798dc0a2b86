/** After an account was deleted: whatever a writer that was under way left behind goes too. */
import { eventSchemas } from "../../events/catalog";
import { eraseAgain } from "../../services/account";
import type { MakeFunction } from "../job";

export const eraseAccountFunction: MakeFunction = ({ client, context }) =>
  client.createFunction(
    {
      id: "erase-account",
      triggers: { event: "account/deleted" },
      concurrency: { limit: 5 },
      retries: 10,
    },
    async ({ event, step }) => {
      const account = eventSchemas["account/deleted"].parse(event.data);
      return step.run("erase", () => eraseAgain(context(), account));
    },
  );
