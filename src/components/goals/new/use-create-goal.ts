/** Saves a new goal, from scratch or from a template, and goes to its page. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import type { CreateGoalInput, Goal } from "../../../domain/goal";
import { useErrorText } from "../../../messages/error-text";
import { useTRPC } from "../../../trpc/client";
import { useTell } from "../../today/use-tell";
import { type FieldReasons, reasonsOfDetails } from "../form/form-errors";
import { refusalOf } from "../words/refusal";

interface CreateGoalOptions {
  templateId: string | null;
  onRefused: (reasons: FieldReasons) => void;
}

export function useCreateGoal({ templateId, onRefused }: CreateGoalOptions) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const router = useRouter();
  const t = useTranslations("goals.create");
  const errorText = useErrorText();
  const tell = useTell();
  const onSuccess = async (goal: Goal) => {
    void cache.invalidateQueries(trpc.goals.list.pathFilter());
    void cache.invalidateQueries(trpc.progress.today.pathFilter());
    tell(t(goal.status === "draft" ? "savedDraft" : "saved", { title: goal.title }));
    router.push(`/goals/${goal.goalId}`);
  };
  const onError = (error: unknown) => onRefused(reasonsOfDetails(refusalOf(error).details));
  const create = useMutation(trpc.goals.create.mutationOptions({ onSuccess, onError }));
  const start = useMutation(trpc.templates.start.mutationOptions({ onSuccess, onError }));
  const used = templateId ? start : create;
  const save = (input: CreateGoalInput) => {
    if (used.isPending || used.isSuccess) return;
    if (templateId) start.mutate({ templateId, answers: input });
    else create.mutate(input);
  };
  const problem = used.error ? t("notSaved", { reason: errorText(used.error) }) : null;
  return { save, isSaving: used.isPending || used.isSuccess, problem };
}
