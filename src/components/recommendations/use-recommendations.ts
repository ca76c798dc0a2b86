/** Recommendations: reading them, doing what they say, and sending them away. */
"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Recommendation } from "../../domain/recommendation";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useTell } from "../today/use-tell";

export function useRecommendations() {
  const trpc = useTRPC();
  // Worked out anew whenever it is asked for, so a window that comes back never shows yesterday's.
  return useQuery(
    trpc.recommendations.list.queryOptions(undefined, { refetchOnWindowFocus: "always" }),
  );
}

export function useRecommendationDeeds() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const t = useTranslations("recommendations");
  const tell = useTell();
  const errorText = useErrorText();
  const queryKey = trpc.recommendations.list.queryKey();
  const accept = useMutation(
    trpc.recommendations.accept.mutationOptions({
      onSettled: () => void cache.invalidateQueries(),
    }),
  );
  const dismiss = useMutation(
    trpc.recommendations.dismiss.mutationOptions({
      onSuccess: (_answer, { recommendationId }) => {
        cache.setQueryData(queryKey, (shown) =>
          shown?.filter((each) => each.recommendationId !== recommendationId),
        );
        tell(t("dismissed"));
      },
      onSettled: () => void cache.invalidateQueries({ queryKey }),
    }),
  );
  return {
    isBusy: accept.isPending || dismiss.isPending,
    accept: ({ recommendationId, kind, title }: Recommendation) =>
      accept.mutate(
        { recommendationId },
        {
          onSuccess: () => tell(t(`accepted.${kind}`, { title })),
          onError: (error) => tell(t("notAccepted", { title, reason: errorText(error) })),
        },
      ),
    dismiss: (recommendationId: string, reason: string) =>
      dismiss.mutate(
        { recommendationId, ...(reason.trim() ? { reason } : {}) },
        { onError: (error) => tell(errorText(error)) },
      ),
  };
}
