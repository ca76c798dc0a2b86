/** Signing up, in and out from the browser. */
import { inferAdditionalFields } from "better-auth/client/plugins";
import { createAuthClient } from "better-auth/react";

/** `timeZone` travels with a sign-up and becomes the profile's. */
export const authClient = createAuthClient({
  plugins: [inferAdditionalFields({ user: { timeZone: { type: "string", required: false } } })],
});

/** The IANA name of the browser's zone. */
export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
