/** Leaving this browser, or a sentence when that did not work. */
"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { authClient } from "../../auth/client";
import { unsubscribeBrowser } from "../notifications/push-browser";
import { forgetPerson } from "../offline/forget-person";
import { useTell } from "../today/use-tell";

const PATIENCE_MILLISECONDS = 3000;

/** Whoever uses this browser next reads none of this person's pushes; its push service tells us. */
async function endPushesHere(): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS));
  await Promise.race([unsubscribeBrowser().catch(() => null), patience]);
}

/** `leave` signs out and goes to the landing page, or to another that strangers may see. */
export function useSignOut(to = "/"): { leave: () => Promise<void>; isLeaving: boolean } {
  const t = useTranslations("settings.account");
  const tell = useTell();
  const [isLeaving, setLeaving] = useState(false);
  const leave = async () => {
    if (isLeaving) return;
    setLeaving(true);
    const isOut = await authClient.signOut().then(
      ({ error }) => error === null,
      () => false,
    );
    if (isOut) {
      await Promise.all([endPushesHere(), forgetPerson()]);
      // A whole page load, so nothing of this person stays in memory.
      return window.location.assign(to);
    }
    setLeaving(false);
    tell(t("signOutFailed"));
  };
  return { leave, isLeaving };
}
