/** Earlier batches, each with its way back. */
"use client";

import { useFormatter, useTranslations } from "use-intl";
import { SettingsSection } from "../settings/settings-section";
import classes from "./imports.module.css";
import { RollBackButton } from "./roll-back-button";
import { usePastImports } from "./use-import";

export function PastImports({ exceptId }: { exceptId: string | null }) {
  const t = useTranslations("imports.past");
  const formats = useTranslations("imports.formats");
  const format = useFormatter();
  const past = (usePastImports().data ?? []).filter((each) => each.importId !== exceptId);
  if (past.length === 0) return null;
  return (
    <SettingsSection title={t("title")}>
      <ul className={classes.goals}>
        {past.map(({ importId, format: name, state, counts, at }) => (
          <li key={importId}>
            <span>
              {formats(name)}, {format.dateTime(new Date(at), { dateStyle: "medium" })}
              <br />
              <span className={classes.muted}>
                {state === "done" ? t("done", counts) : t("rolledBack")}
              </span>
            </span>
            {state === "done" && <RollBackButton importId={importId} />}
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
