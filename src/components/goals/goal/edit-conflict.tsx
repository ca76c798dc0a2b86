/** Says that the goal changed elsewhere meanwhile, shows the present copy, and lets one retry. */
"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { Goal } from "../../../domain/goal";
import form from "../form/form.module.css";
import { useTerms } from "../words/use-terms";

interface EditConflictProps {
  /** The present copy. */
  goal: Goal;
  mayRetry: boolean;
  onRetry: (version: number) => void;
  onTake: () => void;
}

export function EditConflict({ goal, mayRetry, onRetry, onTake }: EditConflictProps) {
  const t = useTranslations("goal.edit");
  const terms = useTerms();
  return (
    <div role="alert" className={form.form}>
      <div>
        <h3>{t("conflictTitle")}</h3>
        <p>{t("conflictBody", { title: goal.title, terms: terms(goal.pattern, goal.settings) })}</p>
      </div>
      <div className={form.actions}>
        {mayRetry && (
          <Button variant="filled" onClick={() => onRetry(goal.version)}>
            {t("conflictRetry")}
          </Button>
        )}
        <Button variant="default" onClick={onTake}>
          {t("conflictTake")}
        </Button>
      </div>
    </div>
  );
}
