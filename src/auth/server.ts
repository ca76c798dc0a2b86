/** better-auth, set up for Cairn: e-mail and password, sessions in Postgres, no token in any answer. */
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { v7 } from "uuid";
import { type Database, database } from "../db/client";
import * as schema from "../db/schema";
import { type Env, env } from "../env";
import { logger } from "../logger";
import { accountMails } from "./account-mails";
import { ADDRESS_HEADER } from "./client-address";
import { demoSignIn } from "./demo-sign-in";
import { newAccountHooks } from "./new-accounts";
import { ownOrigins } from "./own-origins";
import { accountRemoval, DELETE_ACCOUNT } from "./removed-accounts";
import { sessionHooks } from "./session-hooks";

const HOUR_SECONDS = 60 * 60;
const DAY_SECONDS = 24 * 60 * 60;

export type Auth = ReturnType<typeof createAuth>;

/** Builds the authenticator over a database. */
export function createAuth(db: Database, settings: Env) {
  const mails = accountMails(db, settings);
  return betterAuth({
    appName: "Cairn",
    baseURL: settings.APP_URL,
    secret: settings.BETTER_AUTH_SECRET,
    trustedOrigins: ownOrigins(settings),
    telemetry: { enabled: false },
    database: drizzleAdapter(db, { provider: "pg", schema: tables, transaction: true }),
    user: {
      additionalFields: { role: { type: "string", input: false, defaultValue: "person" } },
      deleteUser: accountRemoval(db, settings),
      changeEmail: { enabled: true, updateEmailWithoutVerification: !settings.hasMail },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      autoSignIn: settings.isEmbedded && !settings.hasMail,
      // Where no mail goes out nobody could verify an address.
      requireEmailVerification: settings.hasMail,
      resetPasswordTokenExpiresIn: HOUR_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: mails.resetPassword,
      onPasswordReset: mails.passwordChanged,
    },
    emailVerification: {
      sendVerificationEmail: mails.verifyAddress,
      sendOnSignUp: settings.hasMail,
      sendOnSignIn: settings.hasMail,
      autoSignInAfterVerification: true,
      expiresIn: HOUR_SECONDS,
    },
    session: {
      expiresIn: 30 * DAY_SECONDS,
      updateAge: DAY_SECONDS,
      cookieCache: { enabled: false },
    },
    verification: { storeIdentifier: "hashed" },
    rateLimit: rateLimits(settings.RATE_LIMIT_FACTOR),
    advanced: {
      useSecureCookies: settings.APP_URL.startsWith("https:"),
      cookiePrefix: "cairn",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
      database: { generateId: () => v7() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Mails are written after the answer, so that its time does not tell whether an account is there.
      backgroundTasks: { handler: finishAlone },
    },
    // Names are changed through profile.update, which checks them.
    disabledPaths: ["/update-user"],
    plugins: settings.isDemoOpen ? [demoSignIn(db)] : [],
    databaseHooks: newAccountHooks(db, settings),
    hooks: sessionHooks(db, settings, mails),
    logger: { level: "error", log: logFailure },
    onAPIError: { onError: (error) => logFailure("error", "request failed", error) },
  });
}

const tables = {
  user: schema.users,
  session: schema.sessions,
  account: schema.accounts,
  verification: schema.verifications,
  rateLimit: schema.rateLimits,
};

/** Requests per address; better-auth's own stricter rules for these paths are 3 in 10 s. */
function rateLimits(factor: number) {
  const times = (max: number) => Math.max(1, Math.round(max * factor));
  return {
    enabled: factor > 0,
    storage: "database" as const,
    window: 10,
    max: times(100),
    customRules: {
      "/sign-in/*": { window: 10, max: times(3) },
      "/sign-up/*": { window: 10, max: times(3) },
      "/change-*": { window: 10, max: times(3) },
      [DELETE_ACCOUNT]: { window: 10, max: times(3) },
      "/request-password-reset": { window: 60, max: times(3) },
      "/send-verification-email": { window: 60, max: times(3) },
      "/reset-password": { window: 60, max: times(10) },
    },
  };
}

function finishAlone(work: Promise<unknown>): void {
  work.catch((error: unknown) => logFailure("error", "a background task failed", error));
}

/** The library's messages can hold addresses, so only what kind of error it was is kept. */
function logFailure(_level: string, _message: string, ...details: unknown[]): void {
  const error = details.find((detail) => detail instanceof Error);
  if (error && isRefusal(error)) return;
  logger.error({ code: "AUTH_FAILED", ...(error && { error }) }, "an account request failed");
}

/** Wrong passwords and the like are answers, not failures. */
function isRefusal(error: Error): boolean {
  return "statusCode" in error && typeof error.statusCode === "number" && error.statusCode < 500;
}

const shared = globalThis as typeof globalThis & { cairnAuth?: Auth };

/** The app's authenticator, built when it is first asked for. */
export function auth(): Auth {
  shared.cairnAuth ??= createAuth(database(), env());
  return shared.cairnAuth;
}
