/** Earlier batches, each with its way back; one that was cut off can go on. */
"use client";

import { Button } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import type { ListedImport } from "../../domain/import/requests";
import { SettingsSection } from "../settings/settings-section";
import { useTell } from "../today/use-tell";
import classes from "./imports.module.css";
import { RollBackButton } from "./roll-back-button";
import { isInWork, useContinue, usePastImports } from "./use-import";
import { useImportError } from "./use-import-words";

export function PastImports({ exceptId }: { exceptId: string | null }) {
  const t = useTranslations("imports.past");
  const past = (usePastImports().data ?? []).filter((each) => each.importId !== exceptId);
  if (past.length === 0) return null;
  return (
    <SettingsSection title={t("title")}>
      <ul className={classes.goals}>
        {past.map((batch) => (
          <PastImport key={batch.importId} batch={batch} />
        ))}
      </ul>
    </SettingsSection>
  );
}

function PastImport({ batch }: { batch: ListedImport }) {
  const formats = useTranslations("imports.formats");
  const format = useFormatter();
  const outcome = useOutcome();
  const { importId, format: name, state, at } = batch;
  return (
    <li>
      <span>
        {formats(name)}, {format.dateTime(new Date(at), { dateStyle: "medium" })}
        <br />
        <span className={classes.muted}>{outcome(batch)}</span>
      </span>
      <span className={classes.buttons}>
        {state === "failed" && <ContinueButton importId={importId} />}
        {(state === "done" || state === "failed") && <RollBackButton importId={importId} />}
      </span>
    </li>
  );
}

function useOutcome(): (batch: ListedImport) => string {
  const t = useTranslations("imports.past");
  return (batch) => {
    const { state, counts, done, of } = batch;
    if (isInWork(batch)) return t("working", { done, of });
    if (state === "failed") return t("failed", { done, of });
    return state === "done" ? t("done", counts) : t("rolledBack");
  };
}

function ContinueButton({ importId }: { importId: string }) {
  const t = useTranslations("imports");
  const tell = useTell();
  const errorText = useImportError();
  const goOn = useContinue();
  const press = () =>
    goOn.mutate(importId, {
      onSuccess: ({ counts }) => tell(t("batch.done", counts)),
      onError: (error) => tell(errorText(error)),
    });
  return (
    <Button variant="default" onClick={press} loading={goOn.isPending}>
      {t("past.continue")}
    </Button>
  );
}
