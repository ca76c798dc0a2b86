/** Today: the date, the day's cairn, and what is due, done and else; and the days before it. */
"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../trpc/client";
import { useEverOpen } from "../layout/opening";
import { PageColumns } from "../layout/page-columns";
import { PageHeader } from "../layout/page-header";
import { useWithUnsent } from "../offline/use-unsent";
import { DayCairn } from "../progress/cairn-mark";
import { DayHeader, useDateTitle } from "./day-header";
import { DayMenu } from "./day-menu";
import { FirstTemplates } from "./first-templates";
import { ArrangeGoals, HolidayDialog, HolidayLine, LogSheet, PastDay, TimerStrip } from "./later";
import { useTimers } from "./timers";
import type { Opening, Today } from "./today-lists";
import classes from "./today-screen.module.css";
import { TodaySection } from "./today-section";
import { useFocusThatStays } from "./use-focus-that-stays";
import { useNewDay } from "./use-new-day";
import { useTally } from "./use-tally";
import { ZoneHint } from "./zone-hint";

const REFRESH_MILLISECONDS = 300_000;

export function TodayScreen() {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(
    trpc.progress.today.queryOptions(undefined, {
      refetchInterval: REFRESH_MILLISECONDS,
      refetchOnWindowFocus: "always",
    }),
  );
  const today = useWithUnsent(data);
  useNewDay(today.day);
  const { due, done, other } = today;
  if (due.length + done.length + other.length === 0) return <FirstDay today={today} />;
  return <Day today={today} />;
}

function Day({ today }: { today: Today }) {
  const { due, done, holiday } = today;
  const t = useTranslations("today.past");
  const tally = useTally();
  const [opened, setOpened] = useState<Opening | null>(null);
  const hasOpened = useEverOpen(opened !== null);
  const [isPausing, setPausing] = useState(false);
  const hasPaused = useEverOpen(isPausing);
  const [isArranging, setArranging] = useState(false);
  const [past, setPast] = useState<string | null>(null);
  const [pastTally, setPastTally] = useState({ laid: 0, total: done.length + due.length });
  const hasTimers = Object.keys(useTimers().timers).length > 0;
  const stones = { laid: done.length, total: done.length + due.length };
  const goTo = (day: string) => {
    setArranging(false);
    setPast(day < today.day ? day : null);
  };
  const back = () => goTo(today.day);
  return (
    <PageColumns>
      <DayHeader
        day={past ?? today.day}
        today={today.day}
        sentence={past ? t("sentence") : tally(done.length, due.length)}
        onDay={goTo}
        {...(past ? pastTally : stones)}
      >
        <DayMenu
          onArrange={() => {
            back();
            setArranging(true);
          }}
          onHoliday={() => setPausing(true)}
        />
      </DayHeader>
      <ZoneHint />
      {holiday && <HolidayLine holiday={holiday} today={today.day} />}
      {hasTimers && <TimerStrip today={today} onOpen={setOpened} />}
      {isArranging && <ArrangeGoals today={today} onDone={() => setArranging(false)} />}
      {past && (
        <PastDay
          key={past}
          {...{ day: past, today, onTally: setPastTally, onOpen: setOpened, onBack: back }}
        />
      )}
      {!isArranging && !past && <Lists today={today} onOpen={setOpened} />}
      {hasOpened && <LogSheet opening={opened} today={today.day} onClose={() => setOpened(null)} />}
      {hasPaused && (
        <HolidayDialog today={today.day} isOpen={isPausing} onClose={() => setPausing(false)} />
      )}
    </PageColumns>
  );
}

interface ListsProps {
  today: Today;
  onOpen: (opening: Opening) => void;
}

function Lists({ today, onOpen }: ListsProps) {
  const t = useTranslations("today");
  const { due, done, other, day } = today;
  useFocusThatStays(today);
  const lists = useRef<HTMLDivElement>(null);
  useEffect(() => lists.current?.setAttribute("data-shown", ""), []);
  const row = { day, onOpen };
  return (
    <div className={classes.sections} ref={lists}>
      {due.length === 0 && done.length > 0 && <Joy />}
      <TodaySection list="due" goals={due} note={t("left", { count: due.length })} {...row} />
      <TodaySection list="done" goals={done} note={t("count", { count: done.length })} {...row} />
      <TodaySection list="other" goals={other} {...row} />
    </div>
  );
}

function FirstDay({ today }: { today: Today }) {
  const t = useTranslations("today.empty");
  const date = useDateTitle()(today.day);
  useFocusThatStays(today);
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
