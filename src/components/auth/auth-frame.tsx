/** The page around the forms of signing in and up: the mark, a greeting, the way to the other form. */

import type { ReactNode } from "react";
import type { Texts } from "../../messages/spoken";
import { Link } from "../layout/link";
import { CairnMark } from "../progress/cairn-mark";
import classes from "./auth-frame.module.css";

interface AuthFrameProps {
  t: Texts;
  form: AuthForm;
  /** Where to go afterwards, carried along to the other form. */
  next: string;
  children: ReactNode;
}

type AuthForm = "signIn" | "signUp" | "forgot" | "reset";

export function AuthFrame({ t, form, next, children }: AuthFrameProps) {
  const other = form === "signIn" ? "/sign-up" : "/sign-in";
  return (
    <main className={classes.page}>
      <div className={classes.column}>
        <Link href="/" className={classes.brand} aria-label={t("auth.home")}>
          <CairnMark size={28} />
          <span>{t("common.name")}</span>
        </Link>
        <div className={classes.words}>
          <h1>{t(`auth.${form}.title`)}</h1>
          <p>{t(`auth.${form}.sentence`)}</p>
        </div>
        {children}
        <p className={classes.switch}>
          {t(`auth.${form}.switch`)}{" "}
          <Link href={`${other}?next=${encodeURIComponent(next)}`}>
            {t(`auth.${form}.switchLink`)}
          </Link>
        </p>
      </div>
    </main>
  );
}
