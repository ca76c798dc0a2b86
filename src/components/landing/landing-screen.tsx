/** The start page: what Cairn is, what a day looks like, and the way in. */
"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { DemoButton } from "../demo/demo-button";
import { useDemoWords } from "../demo/demo-words";
import { CairnMark, DayCairn } from "../progress/cairn-mark";
import { DayPreview } from "./day-preview";
import classes from "./landing.module.css";

const points = ["tap", "honest", "five", "yours"] as const;

interface LandingScreenProps {
  isSignedIn: boolean;
  /** Whether strangers may look around with the demo account. */
  hasDemo: boolean;
}

export function LandingScreen({ isSignedIn, hasDemo }: LandingScreenProps) {
  const t = useTranslations("landing");
  const demo = useDemoWords();
  return (
    <div className={classes.page}>
      <TopBar isSignedIn={isSignedIn} />
      <main>
        <div className={classes.hero}>
          <div className={classes.promise}>
            <h1>{t("headline")}</h1>
            <p>{t("lead")}</p>
            <div className={classes.buttons}>
              <StartButton isSignedIn={isSignedIn} />
              {hasDemo && !isSignedIn && <DemoButton {...demo} />}
            </div>
            <p className={classes.small}>{t("free")}</p>
          </div>
          <DayPreview />
        </div>
        <div className={classes.points}>
          {points.map((point) => (
            <section key={point} className={classes.point}>
              <h2>{t(`points.${point}.title`)}</h2>
              <p>{t(`points.${point}.text`)}</p>
            </section>
          ))}
        </div>
        <section className={classes.closing}>
          <DayCairn laid={1} total={6} height={104} />
          <h2>{t("closing")}</h2>
          <StartButton isSignedIn={isSignedIn} />
        </section>
      </main>
    </div>
  );
}

function TopBar({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useTranslations();
  return (
    <header className={classes.top}>
      <span className={classes.brand}>
        <CairnMark size={28} />
        {t("common.name")}
      </span>
      <Button component={Link} href={isSignedIn ? "/today" : "/sign-in"} variant="default">
        {t(isSignedIn ? "landing.goToday" : "landing.signIn")}
      </Button>
    </header>
  );
}

function StartButton({ isSignedIn }: { isSignedIn: boolean }) {
  const t = useTranslations("landing");
  return (
    <Button component={Link} href={isSignedIn ? "/today" : "/sign-up"} size="lg">
      {t(isSignedIn ? "goToday" : "start")}
    </Button>
  );
}
