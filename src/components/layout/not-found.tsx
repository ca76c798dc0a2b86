/** Nothing at this address: says so, and leads home. */
"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { DayCairn } from "../progress/cairn-mark";
import classes from "./state.module.css";

export function NotFound() {
  const t = useTranslations("common.notFound");
  return (
    <main className={`${classes.state} ${classes.whole}`}>
      <DayCairn laid={0} total={4} height={72} />
      <h1>{t("title")}</h1>
      <p>{t("sentence")}</p>
      <div className={classes.actions}>
        <Button component={Link} href="/today">
          {t("home")}
        </Button>
      </div>
    </main>
  );
}
