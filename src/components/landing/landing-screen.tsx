/** The start page: what Cairn is, what a day looks like, and the way in. The server draws all of it. */
import type { Texts } from "../../messages/spoken";
import { DemoButton, type DemoWords } from "../demo/demo-button";
import { PlainLink } from "../layout/plain-button";
import { CairnMark, DayCairn } from "../progress/cairn-mark";
import { DayPreview } from "./day-preview";
import classes from "./landing.module.css";

const points = ["tap", "honest", "five", "yours"] as const;

interface LandingProps {
  t: Texts;
  isSignedIn: boolean;
}

interface LandingScreenProps extends LandingProps {
  /** Where strangers may look around with the demo account. */
  demo: DemoWords | null;
}

export function LandingScreen({ t, isSignedIn, demo }: LandingScreenProps) {
  return (
    <div className={classes.page}>
      <TopBar t={t} isSignedIn={isSignedIn} />
      <main>
        <div className={classes.hero}>
          <div className={classes.promise}>
            <h1>{t("landing.headline")}</h1>
            <p>{t("landing.lead")}</p>
            <div className={classes.buttons}>
              <StartButton t={t} isSignedIn={isSignedIn} />
              {demo && !isSignedIn && <DemoButton words={demo} />}
            </div>
            <p className={classes.small}>{t("landing.free")}</p>
          </div>
          <DayPreview t={t} />
        </div>
        <div className={classes.points}>
          {points.map((point) => (
            <section key={point} className={classes.point}>
              <h2>{t(`landing.points.${point}.title`)}</h2>
              <p>{t(`landing.points.${point}.text`)}</p>
            </section>
          ))}
        </div>
        <section className={classes.closing}>
          <DayCairn laid={1} total={6} height={104} />
          <h2>{t("landing.closing")}</h2>
          <StartButton t={t} isSignedIn={isSignedIn} />
        </section>
      </main>
    </div>
  );
}

function TopBar({ t, isSignedIn }: LandingProps) {
  return (
    <header className={classes.top}>
      <span className={classes.brand}>
        <CairnMark size={28} />
        {t("common.name")}
      </span>
      <PlainLink href={isSignedIn ? "/today" : "/sign-in"} isQuiet>
        {t(isSignedIn ? "landing.goToday" : "landing.signIn")}
      </PlainLink>
    </header>
  );
}

function StartButton({ t, isSignedIn }: LandingProps) {
  return (
    <PlainLink href={isSignedIn ? "/today" : "/sign-up"} isLarge>
      {t(isSignedIn ? "landing.goToday" : "landing.start")}
    </PlainLink>
  );
}
