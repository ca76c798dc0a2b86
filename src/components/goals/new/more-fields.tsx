/** The optional fields of a new goal, folded away until they are wanted. */
"use client";

import { IconChevronRight } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { PatternName } from "../../../domain/settings";
import { AboutFields } from "../form/common-fields";
import { DayField } from "../form/fields";
import classes from "../form/form.module.css";
import { mayEnd } from "../form/goal-draft";
import { MorePatternFields } from "../form/pattern-fields";
import { ReminderFields } from "../form/reminder-fields";
import type { GoalForm } from "../form/use-goal-form";

interface MoreFieldsProps {
  pattern: PatternName;
  form: GoalForm;
  /** Opened when a marked field lies inside. */
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
}

export function MoreFields({ pattern, form, isOpen, onToggle }: MoreFieldsProps) {
  const t = useTranslations("goals.field");
  return (
    <details
      className={classes.fold}
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>
        <IconChevronRight size={20} stroke={1.75} aria-hidden="true" />
        {t("more")}
      </summary>
      <div className={classes.form}>
        <MorePatternFields pattern={pattern} form={form} />
        <div className={classes.pair}>
          <DayField form={form} name="startsOn" label={t("startsOn")} hint={t("startsOnHint")} />
          {mayEnd(pattern) && (
            <DayField form={form} name="endsOn" label={t("endsOn")} hint={t("endsOnHint")} />
          )}
        </div>
        <ReminderFields form={form} />
        <AboutFields form={form} />
      </div>
    </details>
  );
}
