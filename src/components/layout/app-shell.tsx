/** The frame of every page behind sign-in: skip link, navigation, one main landmark. */
"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Keyboard } from "../keyboard/keyboard";
import { useNewsAfterChanges } from "../notifications/use-unread";
import { OfflineBar } from "../offline/offline-bar";
import classes from "./app-shell.module.css";
import { Messages } from "./messages";
import { Rail, Tabs } from "./navigation";

interface AppShellProps {
  isAdministrator: boolean;
  children: ReactNode;
}

export function AppShell({ isAdministrator, children }: AppShellProps) {
  const t = useTranslations("common.nav");
  useNewsAfterChanges();
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t("skip")}
      </a>
      <Rail isAdministrator={isAdministrator} />
      <main id="main" className={classes.main} tabIndex={-1}>
        <OfflineBar />
        {children}
      </main>
      <Tabs />
      <Keyboard />
      <Messages />
    </div>
  );
}
