/** Signing up, in and out from the browser. */
import { inferAdditionalFields } from "better-auth/client/plugins";
import { createAuthClient } from "better-auth/react";

const sent = { type: "string", required: false } as const;

/** `timeZone` and `locale` travel with a sign-up and become the profile's. */
export const authClient = createAuthClient({
  plugins: [inferAdditionalFields({ user: { timeZone: sent, locale: sent } })],
});
