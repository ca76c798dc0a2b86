/** How the cache does: what it answered, and whether it answers. */
"use client";

import { useFormatter, useTranslations } from "use-intl";
import { SettingsSection } from "../settings/settings-section";
import type { Overview } from "./answers";
import classes from "./ops.module.css";

const counts = ["hits", "misses", "fillsRefused", "foreign", "failures", "limitsExceeded"] as const;

export function CacheFacts({ cache }: Pick<Overview, "cache">) {
  const t = useTranslations("ops.cache");
  const format = useFormatter();
  const { kind, breaker, latency } = cache;
  return (
    <SettingsSection title={t("title")}>
      <p>{t("sentence")}</p>
      <ul className={classes.rows}>
        <li>
          <span>{t("store")}</span>
          <span>{t(kind)}</span>
        </li>
        <li>
          <span>{t("breaker")}</span>
          <span className={breaker === "closed" ? undefined : classes.alarming}>{t(breaker)}</span>
        </li>
        {counts.map((name) => (
          <li key={name}>
            <span>{t(name)}</span>
            <span>{format.number(cache[name])}</span>
          </li>
        ))}
        {latency && (
          <li>
            <span>{t("latency")}</span>
            <span>{t("milliseconds", latency)}</span>
          </li>
        )}
      </ul>
    </SettingsSection>
  );
}
