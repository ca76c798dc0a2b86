/** Starts a template with its own values and goes to the new goal. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import type { Template } from "../../domain/template";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useTell } from "../today/use-tell";

export function useStartTemplate() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const t = useTranslations("templates");
  const tell = useTell();
  const errorText = useErrorText();
  const start = useMutation(
    trpc.templates.start.mutationOptions({
      onSuccess: (goal) => {
        void cache.invalidateQueries();
        tell(t("started", { title: goal.title }));
        router.push(`/goals/${goal.goalId}`);
      },
    }),
  );
  return {
    isBusy: start.isPending || start.isSuccess,
    /** `title`: in the reader's language, which the goal keeps. */
    start: ({ templateId, title }: Template) =>
      start.mutate(
        { templateId, answers: { title } },
        { onError: (error) => tell(t("notStarted", { title, reason: errorText(error) })) },
      ),
  };
}
