/** The batch: how far it is, what it made, and the way back. */
"use client";

import { Alert, Button, Progress } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { CommittedImport, ImportProgress } from "../../domain/import/requests";
import { Link } from "../layout/link";
import { SettingsSection } from "../settings/settings-section";
import classes from "./imports.module.css";
import { RollBackButton } from "./roll-back-button";
import { useProfileFields } from "./use-import-words";

export function BatchProgress({ status, of }: { status: ImportProgress | null; of: number }) {
  const t = useTranslations("imports.batch");
  const done = status?.done ?? 0;
  const label = t("running", { done, of });
  return (
    <div role="status">
      <p>{label}</p>
      <Progress value={of === 0 ? 100 : (100 * done) / of} aria-label={label} />
    </div>
  );
}

interface BatchDoneProps {
  committed: CommittedImport;
  removed: number | null;
  onRolledBack: (removed: number) => void;
}

export function BatchDone({ committed, removed, onRolledBack }: BatchDoneProps) {
  const t = useTranslations("imports.batch");
  const title = useTranslations("imports")("title");
  const profile = useTranslations("imports.profile");
  const fields = useProfileFields();
  return (
    <SettingsSection title={title}>
      <Alert color={removed === null ? "green" : "gray"} variant="light" role="status">
        {removed === null ? t("done", committed.counts) : t("rolledBack", { removed })}
        {removed === null && committed.profileFields.length > 0 && (
          <p>{profile("taken", { fields: fields(committed.profileFields) })}</p>
        )}
      </Alert>
      {removed === null && (
        <div className={classes.buttons}>
          <Button component={Link} href="/goals">
            {t("toGoals")}
          </Button>
          <RollBackButton importId={committed.importId} onRolledBack={onRolledBack} />
        </div>
      )}
    </SettingsSection>
  );
}
