/** All templates: by season and category, found by their names. */
"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { Category } from "../../domain/category";
import type { Template } from "../../domain/template";
import { useTRPC } from "../../trpc/client";
import { useDays } from "../goals/words/use-days";
import { CardList } from "../layout/card";
import { EmptyState } from "../layout/empty-state";
import { PageColumns } from "../layout/page-columns";
import { PageHeader } from "../layout/page-header";
import { TemplateFilters } from "./template-filters";
import { categoriesIn, groupsOf, type TemplateGroup } from "./template-groups";
import { TemplateRow } from "./template-row";
import classes from "./templates.module.css";
import { useStartTemplate } from "./use-start-template";

export function TemplatesScreen() {
  const t = useTranslations("templates");
  const trpc = useTRPC();
  const { data: templates } = useSuspenseQuery(trpc.templates.list.queryOptions({}));
  const { data: profile } = useSuspenseQuery(trpc.profile.get.queryOptions());
  return (
    <PageColumns>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      <Found templates={templates} today={profile.today} />
    </PageColumns>
  );
}

function Found({ templates, today }: { templates: Template[]; today: string }) {
  const t = useTranslations("templates");
  const [search, setSearch] = useState("");
  const [category, setCategory] = useState<Category | null>(null);
  const { start, isBusy } = useStartTemplate();
  const groups = groupsOf(templates, { search, category, month: Number(today.slice(5, 7)) });
  const reset = () => {
    setSearch("");
    setCategory(null);
  };
  return (
    <>
      <TemplateFilters
        search={search}
        category={category}
        categories={categoriesIn(templates)}
        onSearch={setSearch}
        onCategory={setCategory}
      />
      {groups.length === 0 && (
        <EmptyState title={t("noneTitle")} sentence={t("noneSentence")}>
          <Button variant="default" onClick={reset}>
            {t("reset")}
          </Button>
        </EmptyState>
      )}
      <div className={classes.groups}>
        {groups.map((group) => (
          <Group key={group.name} group={group} today={today}>
            {group.templates.map((template) => (
              <TemplateRow
                key={template.templateId}
                template={template}
                isBusy={isBusy}
                onStart={start}
              />
            ))}
          </Group>
        ))}
      </div>
    </>
  );
}

interface GroupProps {
  group: TemplateGroup;
  today: string;
  children: ReactNode;
}

function Group({ group: { name }, today, children }: GroupProps) {
  const t = useTranslations("templates");
  const names = useTranslations("goals.category");
  const days = useDays();
  const month = days.monthLong(today);
  const title =
    name === "season" ? t("season", { month }) : name === "own" ? t("own") : names(name);
  return (
    <section>
      <h2>{title}</h2>
      <CardList label={title}>{children}</CardList>
    </section>
  );
}
