/** What stands in for a page that cannot come without a network. */
"use client";

import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import state from "../layout/state.module.css";
import { DayCairn } from "../progress/cairn-mark";

const OWN_PATH = "/offline";

/** Only the address bar knows which page was wanted. */
function tryAgain() {
  const isStandIn = window.location.pathname !== OWN_PATH;
  if (isStandIn) window.location.reload();
  else window.location.assign("/today");
}

export function OfflineScreen() {
  const t = useTranslations("offline.page");
  useEffect(() => {
    window.addEventListener("online", tryAgain);
    return () => window.removeEventListener("online", tryAgain);
  }, []);
  return (
    <main className={`${state.state} ${state.whole}`}>
      <DayCairn laid={3} total={4} height={72} />
      <h1>{t("title")}</h1>
      <p>{t("sentence")}</p>
      <div className={state.actions}>
        {/* A whole load: without a network there is no other. Nothing may call back who leaves. */}
        <Button
          component="a"
          href="/today"
          onClick={() => window.removeEventListener("online", tryAgain)}
        >
          {t("today")}
        </Button>
        <Button variant="default" onClick={tryAgain}>
          {t("again")}
        </Button>
      </div>
    </main>
  );
}
