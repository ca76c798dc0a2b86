/** The mails that accounts cause: verify an address, choose a new password, and what was changed. */
import type { Database } from "../db/client";
import { instantOf } from "../domain/calendar";
import type { Env } from "../env";
import { logger } from "../logger";
import { queueAccountMail } from "../services/account-mails";
import type { JobContext } from "../services/context";

interface Addressee {
  id: string;
  email: string;
}

export type AccountMails = ReturnType<typeof accountMails>;

/** Writes mails into the ledger; they leave like all others. */
export function accountMails(db: Database, { APP_URL, hasMail }: Pick<Env, "APP_URL" | "hasMail">) {
  const ctx: JobContext = { db, now: () => instantOf(Date.now()), logger };
  const settingsPage = `${APP_URL}/settings`;
  return {
    resetPassword({ user, token }: { user: Addressee; token: string }): Promise<void> {
      const address = `${APP_URL}/reset-password?token=${encodeURIComponent(token)}`;
      const to = { userId: user.id, recipient: user.email };
      return queueAccountMail(ctx, { ...to, kind: "resetPassword", address });
    },

    /** For a new account, or for the new address of one; its old address hears of that too. */
    async verifyAddress(sent: { user: Addressee; url: string; token: string }): Promise<void> {
      const { user, url, token } = sent;
      const address = leadingInside(url);
      const to = { userId: user.id, recipient: user.email, address };
      const change = changeIn(token);
      if (change === null) return queueAccountMail(ctx, { ...to, kind: "verifyAddress" });
      if (hasMail) await queueAccountMail(ctx, { ...to, kind: "changeAddress" });
      await queueAccountMail(ctx, {
        userId: user.id,
        kind: "addressChanging",
        recipient: change.from,
        address: settingsPage,
        newAddress: change.to,
      });
    },

    passwordChanged({ user }: { user: Addressee }): Promise<void> {
      const to = { userId: user.id, recipient: user.email };
      return queueAccountMail(ctx, { ...to, kind: "passwordChanged", address: settingsPage });
    },
  };
}

/** Whoever confirms an address wants to begin; the start page is for those who do not know us yet. */
function leadingInside(url: string): string {
  const address = new URL(url);
  const { searchParams } = address;
  if (searchParams.get("callbackURL") === "/") searchParams.set("callbackURL", "/today");
  return address.href;
}

/** Which address a verification token moves an account from and to; better-auth made it just now. */
function changeIn(token: string): { from: string; to: string } | null {
  const said = Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8");
  const { email, updateTo } = JSON.parse(said);
  return typeof updateTo === "string" ? { from: String(email), to: updateTo } : null;
}
