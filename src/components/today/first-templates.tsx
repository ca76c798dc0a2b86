/** A day without goals: the first templates, each one tap away from being a goal. */
"use client";

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Template } from "../../domain/template";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useTerms } from "../goals/words/use-terms";
import { CardList } from "../layout/card";
import { Link } from "../layout/link";
import { ListSkeleton } from "../layout/skeletons";
import { PatternIcon } from "../progress/pattern-icon";
import { ProgressRing } from "../progress/progress-ring";
import classes from "./first-templates.module.css";
import { useTell } from "./use-tell";

const FIRST_IDEAS = 5;

export function FirstTemplates() {
  const trpc = useTRPC();
  const t = useTranslations("today.empty");
  const list = useQuery(trpc.templates.list.queryOptions());
  return (
    <div className={classes.ideas}>
      <h2>{t("title")}</h2>
      {list.isPending && <ListSkeleton rows={FIRST_IDEAS} />}
      {list.isError && <p role="alert">{t("failed")}</p>}
      {list.data && <Ideas templates={list.data.slice(0, FIRST_IDEAS)} />}
      <Button component={Link} href="/goals/new" variant="default" className={classes.own}>
        {t("own")}
      </Button>
    </div>
  );
}

function Ideas({ templates }: { templates: Template[] }) {
  const t = useTranslations("today.empty");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const terms = useTerms();
  const tell = useTell();
  const errorText = useErrorText();
  const start = useMutation(
    trpc.templates.start.mutationOptions({
      onSuccess: async (goal) => {
        tell(t("started", { title: goal.title }));
        await queryClient.invalidateQueries();
      },
    }),
  );
  const press = (template: Template) =>
    start.mutate(
      { templateId: template.templateId },
      {
        onError: (error) =>
          tell(t("notStarted", { title: template.title, reason: errorText(error) })),
      },
    );
  return (
    <CardList label={t("label")}>
      {templates.map((template) => (
        <li key={template.templateId}>
          <button
            type="button"
            className={classes.idea}
            data-action={template.templateId}
            disabled={start.isPending || start.isSuccess}
            aria-label={t("start", { title: template.title })}
            onClick={() => press(template)}
          >
            <ProgressRing pattern={template.pattern} percent={0}>
              <PatternIcon pattern={template.pattern} icon={template.icon} />
            </ProgressRing>
            <span className={classes.words}>
              <strong>{template.title}</strong>
              <span>{terms(template.pattern, template.settings)}</span>
            </span>
            <span className={classes.plus}>
              <IconPlus size={22} stroke={2} aria-hidden="true" />
            </span>
          </button>
        </li>
      ))}
    </CardList>
  );
}
