/** Keeping an own order: shown at once, sent when the moving rests, and put back when it is refused. */
"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { withArranged } from "./today-lists";
import { useTell } from "./use-tell";

/** So long a row may rest before the order is sent. */
const REST_MILLISECONDS = 500;

export function useArrange() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const t = useTranslations("today.arrange");
  const errorText = useErrorText();
  const tell = useTell();
  const queryKey = trpc.progress.today.queryKey();
  const { mutate } = useMutation(
    trpc.goals.arrange.mutationOptions({
      // One after the other, so that the last order is the one that stays.
      scope: { id: "arrange" },
      onError: (error) => tell(t("refused", { reason: errorText(error) })),
      onSettled: () => void cache.invalidateQueries({ queryKey }),
    }),
  );
  const send = useDebouncedCallback((goalIds: string[]) => mutate({ goalIds }), {
    delay: REST_MILLISECONDS,
    flushOnUnmount: true,
  });
  const show = (goalIds: string[]) => {
    void cache.cancelQueries({ queryKey });
    cache.setQueryData(queryKey, (today) => today && withArranged(today, goalIds));
    send(goalIds);
  };
  return { arrange: show, reset: () => show([]) };
}
