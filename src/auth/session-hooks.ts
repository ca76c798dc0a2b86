/** What happens around signing in: the closed door, the limit per account, the old session, the answer. */
import { APIError, createAuthMiddleware } from "better-auth/api";
import type { Database } from "../db/client";
import type { Env } from "../env";
import { countSignIn, forgetSignIns, type SignInLimit } from "./sign-in-limit";

type Settings = Pick<Env, "SIGN_UP" | "RATE_LIMIT_FACTOR" | "BETTER_AUTH_SECRET">;

const SIGN_IN = "/sign-in/email";
const SIGN_UP = "/sign-up/email";

/** better-auth's hooks before and after its endpoints. */
export function sessionHooks(db: Database, settings: Settings) {
  const limitOf = (body: unknown): SignInLimit => ({
    secret: settings.BETTER_AUTH_SECRET,
    email: emailIn(body),
    factor: settings.RATE_LIMIT_FACTOR,
  });
  return {
    before: createAuthMiddleware(async (context) => {
      if (context.path === SIGN_UP && settings.SIGN_UP === "closed") throw closed();
      if (context.path !== SIGN_IN) return;
      const wait = await countSignIn(db, limitOf(context.body));
      if (wait !== null) throw tooMany(wait);
    }),
    after: createAuthMiddleware(async (context) => {
      const { newSession, authCookies, internalAdapter, returned } = context.context;
      if (newSession) {
        const { name } = authCookies.sessionToken;
        const previous = await context.getSignedCookie(name, context.context.secret);
        const isOld = previous && previous !== newSession.session.token;
        if (isOld) await internalAdapter.deleteSession(previous);
        if (context.path === SIGN_IN) await forgetSignIns(db, limitOf(context.body));
      }
      if (context.path === SIGN_IN || context.path === SIGN_UP) return withoutToken(returned);
    }),
  };
}

function emailIn(body: unknown): string {
  const isObject = typeof body === "object" && body !== null;
  return isObject && "email" in body && typeof body.email === "string" ? body.email : "";
}

/** The session lives in an HttpOnly cookie; scripts have no use for its token. */
function withoutToken(returned: unknown): object | undefined {
  if (typeof returned !== "object" || returned === null || !("token" in returned)) return undefined;
  const { token: _token, ...rest } = returned;
  return rest;
}

function closed(): APIError {
  return new APIError("FORBIDDEN", { code: "SIGN_UP_CLOSED", message: "Sign-up is closed here." });
}

function tooMany(retryAfterSeconds: number): APIError {
  const body = { code: "RATE_LIMITED", message: "Too many tries.", retryAfterSeconds };
  return new APIError("TOO_MANY_REQUESTS", body, { "X-Retry-After": String(retryAfterSeconds) });
}
