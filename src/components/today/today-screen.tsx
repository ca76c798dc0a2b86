/** Today: the date, the day's cairn, and what is due, done and else. */
"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { useTRPC } from "../../trpc/client";
import { useEverOpen } from "../layout/opening";
import { PageColumns } from "../layout/page-columns";
import { PageHeader } from "../layout/page-header";
import { useWithUnsent } from "../offline/use-unsent";
import { DayCairn } from "../progress/cairn-mark";
import { FirstTemplates } from "./first-templates";
import classes from "./today-screen.module.css";
import { TodaySection } from "./today-section";
import { useFocusThatStays } from "./use-focus-that-stays";
import { useNewDay } from "./use-new-day";
import { useTally } from "./use-tally";
import { ZoneHint } from "./zone-hint";

const REFRESH_MILLISECONDS = 300_000;

const LogSheet = dynamic(() => import("./log-sheet").then((loaded) => loaded.LogSheet));

export function TodayScreen() {
  const trpc = useTRPC();
  const t = useTranslations("today");
  const { data } = useSuspenseQuery(
    trpc.progress.today.queryOptions(undefined, { refetchInterval: REFRESH_MILLISECONDS }),
  );
  const today = useWithUnsent(data);
  const [opened, setOpened] = useState<GoalWithProgress | null>(null);
  const hasOpened = useEverOpen(opened !== null);
  useFocusThatStays(today);
  useNewDay(today.day);
  const { due, done, other, day } = today;
  if (due.length + done.length + other.length === 0) return <FirstDay day={day} />;
  const row = { today: day, onOpen: setOpened };
  return (
    <PageColumns>
      <DayHeader day={day} laid={done.length} togo={due.length} />
      <ZoneHint />
      <div className={classes.sections}>
        {due.length === 0 && done.length > 0 && <Joy />}
        <TodaySection list="due" goals={due} note={t("left", { count: due.length })} {...row} />
        <TodaySection list="done" goals={done} note={t("count", { count: done.length })} {...row} />
        <TodaySection list="other" goals={other} {...row} />
      </div>
      {hasOpened && <LogSheet goal={opened} today={day} onClose={() => setOpened(null)} />}
    </PageColumns>
  );
}

function DayHeader({ day, laid, togo }: { day: string; laid: number; togo: number }) {
  const format = useFormatter();
  const tally = useTally();
  const date = format.dateTime(new Date(`${day}T12:00:00Z`), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return (
    <PageHeader title={date} sentence={tally(laid, togo)}>
      {laid + togo > 0 && <DayCairn laid={laid} total={laid + togo} />}
    </PageHeader>
  );
}

function FirstDay({ day }: { day: string }) {
  const format = useFormatter();
  const t = useTranslations("today.empty");
  const date = format.dateTime(new Date(`${day}T12:00:00Z`), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return (
    <PageColumns>
      <PageHeader title={date} sentence={t("sentence")}>
        <DayCairn laid={0} total={5} />
      </PageHeader>
      <FirstTemplates />
    </PageColumns>
  );
}

function Joy() {
  const t = useTranslations("today.allDone");
  return (
    <div className={classes.joy} role="status">
      <h2>{t("title")}</h2>
      <p>{t("sentence")}</p>
    </div>
  );
}
