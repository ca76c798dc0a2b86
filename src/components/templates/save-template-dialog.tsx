/** Keeps what a goal asks as a template of one's own. */
"use client";

import { Button, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Goal } from "../../domain/goal";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import form from "../goals/form/form.module.css";
import { Sheet } from "../layout/sheet";
import { useTell } from "../today/use-tell";

interface SaveTemplateDialogProps {
  goal: Goal;
  isOpen: boolean;
  onClose: () => void;
}

export function SaveTemplateDialog({ goal, isOpen, onClose }: SaveTemplateDialogProps) {
  const t = useTranslations("templates.save");
  return (
    <Sheet title={t("title")} isOpen={isOpen} onClose={onClose}>
      {isOpen && <SaveTemplateForm goal={goal} onDone={onClose} />}
    </Sheet>
  );
}

function SaveTemplateForm({ goal, onDone }: { goal: Goal; onDone: () => void }) {
  const t = useTranslations("templates.save");
  const trpc = useTRPC();
  const cache = useQueryClient();
  const tell = useTell();
  const errorText = useErrorText();
  const [title, setTitle] = useState(goal.title);
  const save = useMutation(
    trpc.templates.save.mutationOptions({
      onSuccess: (template) => {
        void cache.invalidateQueries(trpc.templates.list.pathFilter());
        tell(t("saved", { title: template.title }));
        onDone();
      },
    }),
  );
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) save.mutate({ goalId: goal.goalId, title });
      }}
    >
      <p>{t("body")}</p>
      <TextInput
        label={t("name")}
        value={title}
        maxLength={200}
        required
        withAsterisk={false}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {save.isError && (
        <p role="alert" className={form.alert}>
          {t("notSaved", { reason: errorText(save.error) })}
        </p>
      )}
      <Button variant="filled" type="submit" size="md" loading={save.isPending}>
        {t("save")}
      </Button>
    </form>
  );
}
