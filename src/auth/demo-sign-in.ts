/** Looking around with the demo account, in the embedded default only: one request makes it and signs in. */
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { Database } from "../db/client";
import { ensureDemoAccount } from "../db/seed";
import { DEMO_EMAIL, DEMO_PASSWORD } from "../domain/demo-account";
import { browserIn } from "./new-accounts";

const SIGN_IN_DEMO = "/sign-in/demo";

/** better-auth's plugin with the one endpoint; where it is left out, the path is not found. */
export function demoSignIn(db: Database) {
  return { id: "demo", endpoints: { signInDemo: endpoint(db) } } as const;
}

function endpoint(db: Database) {
  const options = { method: "POST", body: z.unknown() } as const;
  return createAuthEndpoint(SIGN_IN_DEMO, options, async (request) => {
    await ensureDemoAccount(db, browserIn(request.body));
    const { internalAdapter, password } = request.context;
    const found = await internalAdapter.findUserByEmail(DEMO_EMAIL, { includeAccounts: true });
    const hash = found?.accounts.find((account) => account.providerId === "credential")?.password;
    // An account that somebody made at this address is theirs: the button opens no other door.
    if (!found || !hash || !(await password.verify({ hash, password: DEMO_PASSWORD }))) {
      throw new APIError("CONFLICT", {
        code: "DEMO_TAKEN",
        message: "This account is not a demo.",
      });
    }
    const session = await internalAdapter.createSession(found.user.id);
    await setSessionCookie(request, { session, user: found.user });
    return request.json({ signedIn: true });
  });
}
