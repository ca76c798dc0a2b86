/** A mail as it looks on a phone and on a desk, and as plain text. */
"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { isAccountMail } from "../../domain/mail";
import { Segments } from "../layout/segments";
import type { Mail } from "./answers";
import classes from "./ops.module.css";

const views = ["phone", "desk", "text"] as const;
type View = (typeof views)[number];

export function MailPreview({ mail }: { mail: Mail }) {
  const t = useTranslations("ops.mails");
  const [view, setView] = useState<View>("desk");
  return (
    <article className={classes.preview}>
      <div className={classes.words}>
        <h2>{mail.subject}</h2>
        <p className={classes.muted}>{t("to", { to: mail.to })}</p>
      </div>
      <Segments label={t("view")} names={views} words={t} value={view} onChange={setView} />
      <MailBody mail={mail} view={view} />
    </article>
  );
}

function MailBody({ mail, view }: { mail: Mail; view: View }) {
  const t = useTranslations("ops.mails");
  const { mailId, kind, html, text } = mail;
  if (html === "" && text === "") {
    return <p className={classes.muted}>{t(isAccountMail(kind) ? "hidden" : "forgotten")}</p>;
  }
  if (view === "text") return <pre className={classes.plain}>{text}</pre>;
  // Nothing in a mail may run, submit, or lead this page anywhere. It comes from an address of its
  // own, because a document written in here would lose its styles to this page's policy.
  return (
    <iframe
      key={view}
      title={t("frame")}
      sandbox=""
      src={`/api/mails/${mailId}`}
      className={view === "phone" ? classes.narrow : undefined}
    />
  );
}
