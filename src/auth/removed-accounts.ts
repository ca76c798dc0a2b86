/** What happens when a person deletes their account: the password is asked for, and everything goes at once. */
import { APIError } from "better-auth/api";
import type { Database } from "../db/client";
import { DEMO_EMAIL } from "../domain/demo-account";
import type { Env } from "../env";
import { logger } from "../logger";
import { removeAccount } from "../services/account";

export const DELETE_ACCOUNT = "/delete-user";

/** better-auth's settings for it: when its own turn comes, nothing is left but the cookie. */
export function accountRemoval(db: Database, settings: Pick<Env, "isEmbedded">) {
  const succession = settings.isEmbedded ? { ignoredEmail: DEMO_EMAIL } : null;
  return {
    enabled: true,
    beforeDelete: async ({ id: userId }: { id: string }) => {
      const ctx = { db, logger, now: () => new Date().toISOString() };
      await removeAccount(ctx, { userId }, succession);
    },
  };
}

/** An open browser is not enough. @throws APIError when a request to delete bears no password */
export function requirePassword(body: unknown): void {
  const isObject = typeof body === "object" && body !== null;
  const password = isObject && "password" in body ? body.password : undefined;
  if (typeof password === "string" && password !== "") return;
  throw new APIError("BAD_REQUEST", {
    code: "INVALID_PASSWORD",
    message: "The password is needed.",
  });
}
