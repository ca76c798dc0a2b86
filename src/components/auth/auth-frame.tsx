/** The page around the forms of signing in and up: the mark, a greeting, the way to the other form. */
"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { CairnMark } from "../progress/cairn-mark";
import classes from "./auth-frame.module.css";

interface AuthFrameProps {
  form: AuthForm;
  /** Where to go afterwards, carried along to the other form. */
  next: string;
  children: ReactNode;
}

type AuthForm = "signIn" | "signUp" | "forgot" | "reset";

export function AuthFrame({ form, next, children }: AuthFrameProps) {
  const t = useTranslations("auth");
  const other = form === "signIn" ? "/sign-up" : "/sign-in";
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <Link href="/" className={classes.brand} aria-label={t("home")}>
          <CairnMark size={28} />
          <NameOfTheHouse />
        </Link>
        <div className={classes.words}>
          <h1>{t(`${form}.title`)}</h1>
          <p>{t(`${form}.sentence`)}</p>
        </div>
        {children}
        <p className={classes.switch}>
          {t(`${form}.switch`)}{" "}
          <Link href={`${other}?next=${encodeURIComponent(next)}`}>{t(`${form}.switchLink`)}</Link>
        </p>
      </div>
    </main>
  );
}

function NameOfTheHouse() {
  return <span>{useTranslations("common")("name")}</span>;
}
