/** The common goals to start from, each with what it asks. */
"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { Template } from "../../../domain/template";
import { useTRPC } from "../../../trpc/client";
import { CardList } from "../../layout/card";
import { ListSkeleton } from "../../layout/skeletons";
import { useTerms } from "../words/use-terms";
import { ChoiceRow } from "./choice-row";
import classes from "./pickers.module.css";

/** The most common ones; the others have a page of their own. */
const COMMON = 5;

interface TemplatePickerProps {
  initial: Template[] | undefined;
  onPick: (template: Template) => void;
}

export function TemplatePicker({ initial, onPick }: TemplatePickerProps) {
  const t = useTranslations("goals.create");
  const more = useTranslations("templates");
  const terms = useTerms();
  const templates = useQuery(useTRPC().templates.list.queryOptions({}, { initialData: initial }));
  return (
    <section className={classes.section}>
      <h2>{t("templates")}</h2>
      {templates.isPending && <ListSkeleton rows={5} />}
      {templates.isError && <p role="alert">{t("templatesFailed")}</p>}
      {templates.data && (
        <CardList label={t("templates")}>
          {templates.data.slice(0, COMMON).map((template) => (
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
      )}
      <Button component={Link} href="/templates" variant="default" mt="sm" fullWidth>
        {more("more")}
      </Button>
    </section>
  );
}
