/** Sends a sign-in or sign-up form and turns a refusal into a sentence. */
"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { en } from "../../messages/en";

interface Refusal {
  code?: string | undefined;
  status?: number | undefined;
}
type RefusalKey = keyof typeof en.auth.refused;

/**
 * `send` makes the call.
 * @param next a path: the whole page loads anew there, so that nothing of another person stays; or
 *   what is done on this page
 */
export function useSubmit(next: string | (() => void)) {
  const t = useTranslations("auth.refused");
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const send = async (call: () => Promise<{ error: Refusal | null }>) => {
    setSending(true);
    setRefused(null);
    const error = await call().then(
      (answer) => answer.error,
      () => ({ code: "offline" }),
    );
    if (!error && typeof next === "string") return window.location.assign(next);
    setSending(false);
    if (error) setRefused(t(refusalKey(error, t.has)));
    else if (typeof next === "function") next();
  };
  return { send, isSending, refused };
}

function refusalKey(
  { code = "", status }: Refusal,
  isKnown: (key: RefusalKey) => boolean,
): RefusalKey {
  if (status === 429) return "RATE_LIMITED";
  if (code.startsWith("USER_ALREADY_EXISTS")) return "USER_ALREADY_EXISTS";
  const key = code as RefusalKey;
  return code !== "" && isKnown(key) ? key : "unexpected";
}
