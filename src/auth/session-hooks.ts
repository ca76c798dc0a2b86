/** What happens around signing in: the closed door, the limit per account, the old session, the answer. */
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import type { Database } from "../db/client";
import { DEMO_EMAIL } from "../domain/demo-account";
import type { Env } from "../env";
import type { AccountMails } from "./account-mails";
import { DELETE_ACCOUNT, requirePassword } from "./removed-accounts";
import { countSignIn, forgetSignIns, type SignInLimit } from "./sign-in-limit";

type Settings = Pick<
  Env,
  "SIGN_UP" | "RATE_LIMIT_FACTOR" | "BETTER_AUTH_SECRET" | "hasMail" | "isEmbedded"
>;

const SIGN_IN = "/sign-in/email";
const SIGN_UP = "/sign-up/email";
const CHANGE_PASSWORD = "/change-password";
const CHANGE_EMAIL = "/change-email";
const TO_THE_ACCOUNT = [CHANGE_PASSWORD, CHANGE_EMAIL];
const TELLING_TOKENS = [SIGN_IN, SIGN_UP, CHANGE_PASSWORD];

/** better-auth's hooks before and after its endpoints. */
export function sessionHooks(db: Database, settings: Settings, mails: AccountMails) {
  const limitOf = (body: unknown): SignInLimit => ({
    secret: settings.BETTER_AUTH_SECRET,
    email: textIn(body, "email"),
    factor: settings.RATE_LIMIT_FACTOR,
  });
  return {
    before: createAuthMiddleware(async (context) => {
      if (context.path === SIGN_UP && settings.SIGN_UP === "closed") throw closed();
      if (context.path === DELETE_ACCOUNT) requirePassword(context.body);
      if (settings.isEmbedded) await keepDemoApart(context);
      if (context.path === CHANGE_PASSWORD) return withOthersSignedOut(context.body);
      if (context.path !== SIGN_IN) return;
      const wait = await countSignIn(db, limitOf(context.body));
      if (wait !== null) throw tooMany(wait);
    }),
    after: createAuthMiddleware(async (context) => {
      const { newSession, authCookies, internalAdapter, returned, session } = context.context;
      const isDone = !(returned instanceof Error);
      if (isDone && session && context.path === CHANGE_PASSWORD)
        await mails.passwordChanged(session);
      if (isDone && session && context.path === CHANGE_EMAIL && !settings.hasMail) {
        await changeAtOnce(
          internalAdapter,
          session.user.id,
          textIn(context.body, "newEmail").toLowerCase(),
        );
      }
      if (newSession) {
        const { name } = authCookies.sessionToken;
        const previous = await context.getSignedCookie(name, context.context.secret);
        const isOld = previous && previous !== newSession.session.token;
        if (isOld) await internalAdapter.deleteSession(previous);
        if (context.path === SIGN_IN) await forgetSignIns(db, limitOf(context.body));
      }
      if (TELLING_TOKENS.includes(context.path)) return withoutToken(returned);
    }),
  };
}

/** Whoever changes a password may do so because somebody else knew it. */
function withOthersSignedOut(body: unknown) {
  if (typeof body !== "object" || body === null) return;
  return { context: { body: { ...body, revokeOtherSessions: true } } };
}

interface Accounts {
  findUserByEmail(email: string): Promise<unknown>;
  updateUser(id: string, change: { email: string; emailVerified: boolean }): Promise<unknown>;
}

/** Where no mail goes out a new address holds at once, and counts as not verified. */
async function changeAtOnce(accounts: Accounts, userId: string, email: string): Promise<void> {
  if (email === "" || (await accounts.findUserByEmail(email))) return;
  await accounts.updateUser(userId, { email, emailVerified: false });
}

function textIn(body: unknown, field: string): string {
  if (typeof body !== "object" || body === null) return "";
  const value = (body as Record<string, unknown>)[field];
  return typeof value === "string" ? value : "";
}

/** The session lives in an HttpOnly cookie; scripts have no use for its token. */
function withoutToken(returned: unknown): object | undefined {
  if (typeof returned !== "object" || returned === null || !("token" in returned)) return undefined;
  const { token: _token, ...rest } = returned;
  return rest;
}

type RequestContext = Parameters<typeof getSessionFromCtx>[0] & { path: string };

/** The demo account keeps its address and password, and no other account takes its address. */
async function keepDemoApart(context: RequestContext): Promise<void> {
  const { path, body } = context;
  const isTaking =
    (path === SIGN_UP && isDemoEmail(textIn(body, "email"))) ||
    (path === CHANGE_EMAIL && isDemoEmail(textIn(body, "newEmail")));
  if (isTaking) throw sharedByAll();
  if (!TO_THE_ACCOUNT.includes(path)) return;
  const session = await getSessionFromCtx(context);
  if (session && isDemoEmail(session.user.email)) throw sharedByAll();
}

const isDemoEmail = (email: string) => email.trim().toLowerCase() === DEMO_EMAIL;

/** The next visitor must find the demo account behind the same button. */
function sharedByAll(): APIError {
  return new APIError("FORBIDDEN", {
    code: "DEMO_ACCOUNT",
    message: "The demo account keeps its address and password.",
  });
}

function closed(): APIError {
  return new APIError("FORBIDDEN", { code: "SIGN_UP_CLOSED", message: "Sign-up is closed here." });
}

function tooMany(retryAfterSeconds: number): APIError {
  const body = { code: "RATE_LIMITED", message: "Too many tries.", retryAfterSeconds };
  return new APIError("TOO_MANY_REQUESTS", body, { "X-Retry-After": String(retryAfterSeconds) });
}
