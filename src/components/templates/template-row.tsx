/** One template: what it asks, when it is best; its row leads to the form, its button starts it at once. */
"use client";

import { IconPlus } from "@tabler/icons-react";
import { useFormatter, useTranslations } from "use-intl";
import type { Template } from "../../domain/template";
import list from "../goals/list/list.module.css";
import { useDays } from "../goals/words/use-days";
import { useTerms } from "../goals/words/use-terms";
import { Link } from "../layout/link";
import { PatternIcon } from "../progress/pattern-icon";
import { ProgressRing } from "../progress/progress-ring";
import classes from "./templates.module.css";

interface TemplateRowProps {
  template: Template;
  isBusy: boolean;
  onStart: (template: Template) => void;
}

export function TemplateRow({ template, isBusy, onStart }: TemplateRowProps) {
  const t = useTranslations("templates");
  const format = useFormatter();
  const days = useDays();
  const terms = useTerms();
  const { templateId, title, pattern, icon, settings, season } = template;
  const months = season.map((month) =>
    days.monthShort(`2024-${String(month).padStart(2, "0")}-01`),
  );
  const asks = terms(pattern, settings);
  return (
    <li>
      <div className={list.row}>
        <ProgressRing pattern={pattern} percent={0}>
          <PatternIcon pattern={pattern} icon={icon} />
        </ProgressRing>
        <div className={list.words}>
          <Link href={`/goals/new?template=${encodeURIComponent(templateId)}`}>{title}</Link>
          <span>{asks}</span>
          {months.length > 0 && <span>{t("months", { months: format.list(months) })}</span>}
        </div>
        <button
          type="button"
          className={classes.start}
          disabled={isBusy}
          aria-label={t("start", { title })}
          onClick={() => onStart(template)}
        >
          <IconPlus size={22} stroke={2} aria-hidden="true" />
        </button>
      </div>
    </li>
  );
}
