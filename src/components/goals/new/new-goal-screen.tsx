/** New goal: a common one or one of five questions first, then the form for it. */
"use client";

import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { PatternName } from "../../../domain/settings";
import type { Template } from "../../../domain/template";
import { PageColumns } from "../../layout/page-columns";
import { PageHeader } from "../../layout/page-header";
import { blankDraft, draftOf, type GoalDraft } from "../form/goal-draft";
import { NewGoalForm } from "./goal-form";
import { PatternPicker } from "./pattern-picker";
import { TemplatePicker } from "./template-picker";
import { useClock } from "./use-clock";

interface Choice {
  pattern: PatternName;
  initial: GoalDraft;
  templateId: string | null;
}

interface NewGoalScreenProps {
  /** The templates as the server knew them when it wrote the page. */
  templates: Template[] | undefined;
  /** The template to begin with; an unknown one leaves the choice open. */
  templateId?: string | undefined;
}

export function NewGoalScreen({ templates, templateId }: NewGoalScreenProps) {
  const t = useTranslations("goals");
  const { today } = useClock();
  const choiceOf = (template: Template): Choice => ({
    pattern: template.pattern,
    initial: draftOf(template),
    templateId: template.templateId,
  });
  const [choice, setChoice] = useState<Choice | null>(() => {
    const asked = templates?.find((template) => template.templateId === templateId);
    return asked ? choiceOf(asked) : null;
  });
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (choice) top.current?.focus();
  }, [choice]);
  if (!choice) {
    return (
      <PageColumns>
        <PageHeader title={t("create.title")} sentence={t("create.start")} />
        <TemplatePicker
          initial={templates}
          today={today}
          onPick={(template) => setChoice(choiceOf(template))}
        />
        <PatternPicker
          onPick={(pattern) =>
            setChoice({ pattern, initial: blankDraft(pattern), templateId: null })
          }
        />
      </PageColumns>
    );
  }
  return (
    <PageColumns>
      <div ref={top} tabIndex={-1}>
        <Button
          variant="subtle"
          color="gray"
          ml={-18}
          leftSection={<IconArrowLeft size={20} stroke={1.75} aria-hidden="true" />}
          onClick={() => setChoice(null)}
        >
          {t("create.back")}
        </Button>
        <PageHeader title={t(`question.${choice.pattern}`)} sentence={t("create.title")} />
      </div>
      <NewGoalForm {...choice} />
    </PageColumns>
  );
}
