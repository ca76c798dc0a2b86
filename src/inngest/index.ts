/** All functions, and the handler that serves them to Inngest or to the engine that stands in for it. */
import { serve } from "inngest/next";
import { database } from "../db/client";
import { instantOf } from "../domain/calendar";
import { env } from "../env";
import { inngestClient } from "../events/client";
import { logger } from "../logger";
import { checkStreakFunction } from "./functions/check-streak";
import { closeDaysFunction } from "./functions/close-days";
import { deliverNoticeFunction } from "./functions/deliver-notice";
import { eraseAccountFunction } from "./functions/erase-account";
import { pruneSnapshotsFunction } from "./functions/prune-snapshots";
import { relayOutboxFunction } from "./functions/relay-outbox";
import { sendMailFunction } from "./functions/send-mail";
import { sendRemindersFunction } from "./functions/send-reminders";
import { verifyProgressFunction } from "./functions/verify-progress";
import { warnStreaksFunction } from "./functions/warn-streaks";
import { weeklyRollupFunction } from "./functions/weekly-rollup";
import { weeklySummaryFunction } from "./functions/weekly-summary";
import type { MakeFunction, Workshop } from "./job";

export const SERVE_PATH = "/api/inngest";

export const makeFunctions: readonly MakeFunction[] = [
  checkStreakFunction,
  closeDaysFunction,
  deliverNoticeFunction,
  eraseAccountFunction,
  pruneSnapshotsFunction,
  relayOutboxFunction,
  sendMailFunction,
  sendRemindersFunction,
  verifyProgressFunction,
  warnStreaksFunction,
  weeklyRollupFunction,
  weeklySummaryFunction,
];

/** Functions as the app runs them: on its database, by the machine's clock. */
export function appWorkshop(): Workshop {
  return {
    client: inngestClient(),
    context: (at) => ({
      db: database(),
      now: () => instantOf(at ?? Date.now()),
      logger,
    }),
  };
}

type Handler = ReturnType<typeof serve>;
let handler: Handler | undefined;

/** Inngest's handler. Without keys, and outside INNGEST_DEV, nobody may call. */
export async function handleInngestRequest(
  method: "GET" | "POST" | "PUT",
  request: Parameters<Handler["GET"]>[0],
): Promise<Response> {
  if (!env().hasJobs) return refused();
  const workshop = appWorkshop();
  handler ??= serve({
    client: workshop.client,
    functions: makeFunctions.map((make) => make(workshop)),
    servePath: SERVE_PATH,
    serveOrigin: env().APP_URL,
    enableUnauthedSync: false,
  });
  if (!env().INNGEST_DEV && !request.headers.has("x-inngest-signature")) return refused();
  return handler[method](request, undefined);
}

function refused(): Response {
  return Response.json({ code: "UNAUTHORIZED" }, { status: 401 });
}
