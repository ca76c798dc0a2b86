/** The strip above every page of the demo account: what this is, and the way to an account of one's own. */
"use client";

import { useTranslations } from "use-intl";
import { useSignOut } from "../settings/use-sign-out";
import classes from "./demo.module.css";

export function DemoStrip() {
  const t = useTranslations("common.demo");
  const { leave, isLeaving } = useSignOut("/sign-up");
  return (
    <section className={classes.strip} aria-label={t("label")}>
      <span>{t("sentence")}</span>
      <button type="button" aria-busy={isLeaving} onClick={() => void leave()}>
        {t("own")}
      </button>
    </section>
  );
}
