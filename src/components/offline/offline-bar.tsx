/** The strip above a page while something is not as usual: no network, logs that wait, logs that were refused. */
"use client";

import { IconAlertTriangle, IconClockHour4, IconCloudOff } from "@tabler/icons-react";
import { onlineManager } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { usePathname } from "next/navigation";
import { useState, useSyncExternalStore } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useEverOpen } from "../layout/opening";
import classes from "./offline-bar.module.css";
import { refusedOf, waitingOf } from "./unsent-logs";
import { useAsOf } from "./use-as-of";
import { useReplay } from "./use-replay";
import { useUnsentLogs } from "./use-unsent";

const UnsentTray = dynamic(() => import("./unsent-tray").then((loaded) => loaded.UnsentTray));

const watchNetwork = (listener: () => void) => onlineManager.subscribe(listener);

export function OfflineBar() {
  const t = useTranslations("offline.bar");
  const held = useReplay();
  const isOnline = useSyncExternalStore(
    watchNetwork,
    () => onlineManager.isOnline(),
    () => true,
  );
  const asOf = useAsOf(isOnline);
  const logs = useUnsentLogs();
  const [isOpen, setOpen] = useState(false);
  const isUsed = useEverOpen(isOpen);
  const open = () => setOpen(true);
  const waiting = waitingOf(logs).length;
  const refused = refusedOf(logs).length;
  const isQuiet = isOnline && asOf === null && waiting + refused === 0;
  return (
    <>
      <section className={classes.bar} aria-label={t("label")} hidden={isQuiet}>
        <Standing isOnline={isOnline} asOf={asOf} />
        {held === "signedOut" && waiting > 0 && <SignInLink />}
        {waiting > 0 && (
          <button type="button" className={classes.chip} onClick={open}>
            <IconClockHour4 size={18} stroke={1.75} aria-hidden="true" />
            {t("waiting", { count: waiting })}
          </button>
        )}
        {refused > 0 && (
          <button type="button" className={`${classes.chip} ${classes.refused}`} onClick={open}>
            <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
            {t("refused", { count: refused })}
          </button>
        )}
      </section>
      {isUsed && <UnsentTray isOpen={isOpen} onClose={() => setOpen(false)} />}
    </>
  );
}

/** How things stand, read out when it changes. */
function Standing({ isOnline, asOf }: { isOnline: boolean; asOf: number | null }) {
  const t = useTranslations("offline.bar");
  const format = useFormatter();
  const time = asOf !== null && format.dateTime(asOf, timeOf(asOf));
  const words = isOnline
    ? time && t("from", { time })
    : time
      ? t("offlineFrom", { time })
      : t("offline");
  return (
    <p className={classes.standing} role="status">
      {words && (
        <>
          <IconCloudOff size={18} stroke={1.75} aria-hidden="true" />
          {words}
        </>
      )}
    </p>
  );
}

/** The hour is enough today; another day is named. */
function timeOf(instant: number) {
  const clock = { hour: "2-digit", minute: "2-digit" } as const;
  const isToday = new Date(instant).toDateString() === new Date().toDateString();
  return isToday
    ? clock
    : ({ ...clock, weekday: "short", day: "numeric", month: "short" } as const);
}

function SignInLink() {
  const t = useTranslations("offline.bar");
  const next = encodeURIComponent(usePathname());
  return (
    // A whole load, so that nothing of somebody else stays.
    <a className={classes.link} href={`/sign-in?next=${next}`}>
      {t("signIn")}
    </a>
  );
}
