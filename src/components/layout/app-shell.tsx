/** The frame of every page behind sign-in: skip link, navigation, one main landmark. */
"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Keyboard } from "../keyboard/keyboard";
import { useNewsAfterChanges } from "../notifications/use-unread";
import { OfflineBar } from "../offline/offline-bar";
import classes from "./app-shell.module.css";
import { Messages } from "./messages";
import { Rail, Tabs } from "./navigation";

/** Hardly anybody is in the demo. */
const DemoStrip = dynamic(() => import("../demo/demo-strip").then((loaded) => loaded.DemoStrip));

interface AppShellProps {
  isAdministrator: boolean;
  isDemo: boolean;
  children: ReactNode;
}

export function AppShell({ isAdministrator, isDemo, children }: AppShellProps) {
  const t = useTranslations("common.nav");
  useNewsAfterChanges();
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t("skip")}
      </a>
      <Rail isAdministrator={isAdministrator} />
      <main id="main" className={classes.main} tabIndex={-1}>
        {isDemo && <DemoStrip />}
        <OfflineBar />
        {children}
      </main>
      <Tabs />
      <Keyboard />
      <Messages />
    </div>
  );
}
