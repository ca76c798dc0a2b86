/** Events that did not get through, each with a way to send it again. */
"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { SettingsSection } from "../settings/settings-section";
import type { Overview } from "./answers";
import classes from "./ops.module.css";
import { useReplay } from "./use-replay";

export function StuckEvents({ events }: { events: Overview["outbox"]["stuck"] }) {
  const t = useTranslations("ops.events");
  const replay = useReplay();
  return (
    <SettingsSection title={t("title")}>
      {events.length === 0 && <p>{t("none")}</p>}
      {events.length > 0 && (
        <ul className={classes.rows}>
          {events.map(({ eventId, name, attempts, lastError, deadAt }) => (
            <li key={eventId}>
              <span className={classes.words}>
                {name}
                <span className={classes.muted}>
                  {t("tried", { attempts, error: lastError ?? "–" })}
                  {deadAt !== null && <span className={classes.alarming}> {t("dead")}</span>}
                </span>
              </span>
              <Button
                variant="default"
                aria-label={t("replayNamed", { name })}
                loading={replay.isPending && replay.variables.eventId === eventId}
                onClick={() => replay.mutate({ eventId })}
              >
                {t("replay")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}
