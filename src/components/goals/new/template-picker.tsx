/** Goals to start from: what suits this month, the common ones, or those of one kind. */
"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Category } from "../../../domain/category";
import type { LocalDate } from "../../../domain/local-date";
import type { Template } from "../../../domain/template";
import { useTRPC } from "../../../trpc/client";
import { CardList } from "../../layout/card";
import { Link } from "../../layout/link";
import { ListSkeleton } from "../../layout/skeletons";
import { categoriesIn } from "../../templates/template-groups";
import list from "../list/list.module.css";
import { useDays } from "../words/use-days";
import { useTerms } from "../words/use-terms";
import { ChoiceRow } from "./choice-row";
import classes from "./pickers.module.css";
import { suggestionsOf } from "./suggestions";

interface TemplatePickerProps {
  initial: Template[] | undefined;
  today: LocalDate;
  onPick: (template: Template) => void;
}

export function TemplatePicker({ initial, today, onPick }: TemplatePickerProps) {
  const t = useTranslations("goals.create");
  const more = useTranslations("templates");
  const templates = useQuery(useTRPC().templates.list.queryOptions({}, { initialData: initial }));
  return (
    <section className={classes.section} aria-label={t("templates")}>
      {templates.isPending && <ListSkeleton rows={5} />}
      {templates.isError && <p role="alert">{t("templatesFailed")}</p>}
      {templates.data && <Choice templates={templates.data} today={today} onPick={onPick} />}
      <Button component={Link} href="/templates" variant="default" mt="sm" fullWidth>
        {more("more")}
      </Button>
    </section>
  );
}

interface ChoiceProps {
  templates: Template[];
  today: LocalDate;
  onPick: (template: Template) => void;
}

function Choice({ templates, today, onPick }: ChoiceProps) {
  const t = useTranslations("goals.create");
  const season = useTranslations("templates");
  const names = useTranslations("goals.category");
  const { monthLong } = useDays();
  const terms = useTerms();
  const [category, setCategory] = useState<Category | null>(null);
  const groups = suggestionsOf(templates, category, Number(today.slice(5, 7)));
  const titles = {
    season: season("season", { month: monthLong(today) }),
    common: t("templates"),
    category: category === null ? "" : names(category),
  };
  return (
    <>
      <KindField kinds={categoriesIn(templates)} kind={category} onKind={setCategory} />
      {groups.map(({ name, templates: offered }) => (
        <div key={name} className={classes.group}>
          <h2>{titles[name]}</h2>
          <CardList label={titles[name]}>
            {offered.map((template) => (
              <ChoiceRow
                key={template.templateId}
                pattern={template.pattern}
                icon={template.icon}
                title={template.title}
                sentence={terms(template.pattern, template.settings)}
                onChoose={() => onPick(template)}
              />
            ))}
          </CardList>
        </div>
      ))}
    </>
  );
}

interface KindFieldProps {
  kinds: readonly Category[];
  /** `null`: what is suggested. */
  kind: Category | null;
  onKind: (kind: Category | null) => void;
}

function KindField({ kinds, kind, onKind }: KindFieldProps) {
  const t = useTranslations("goals.create");
  const names = useTranslations("goals.category");
  return (
    <fieldset className={`${list.views} ${classes.kinds}`} aria-label={t("kind")}>
      {[null, ...kinds].map((each) => (
        <label key={each ?? "suggested"} className={list.view}>
          <input type="radio" name="kind" checked={kind === each} onChange={() => onKind(each)} />
          <span>{each === null ? t("suggested") : names(each)}</span>
        </label>
      ))}
    </fieldset>
  );
}
