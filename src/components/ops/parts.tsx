/** Which parts answer, and who runs the jobs. */
"use client";

import { useTranslations } from "use-intl";
import { SettingsSection } from "../settings/settings-section";
import type { Overview } from "./answers";
import classes from "./ops.module.css";

const parts = ["postgres", "cache", "jobs", "mail"] as const;

export function Parts({ overview: { health, jobs } }: { overview: Overview }) {
  const t = useTranslations("ops.health");
  const who = jobs.kind === "off" ? t("nobody") : t(jobs.kind);
  return (
    <SettingsSection title={t("title")}>
      <ul className={classes.rows}>
        {parts.map((part) => {
          const state = health.checks[part];
          return (
            <li key={part}>
              <span>{t(part)}</span>
              <span className={state === "down" ? classes.alarming : classes.muted}>
                {t(state)}
              </span>
            </li>
          );
        })}
      </ul>
      <p>
        {who} {jobs.dashboard !== null && <a href={jobs.dashboard}>{t("dashboard")}</a>}
      </p>
    </SettingsSection>
  );
}
