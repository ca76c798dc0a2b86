/** A page that stumbled, with a way to try again. */
"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./state.module.css";

export function Crash({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("common.crash");
  return (
    <main className={`${classes.state} ${classes.whole}`}>
      <h1>{t("title")}</h1>
      <p>{t("sentence")}</p>
      <div className={classes.actions}>
        <Button onClick={onRetry}>{t("again")}</Button>
      </div>
    </main>
  );
}
