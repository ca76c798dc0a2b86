/** Pinning a goal to the top of its list, shown at once and kept for all devices. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Goal } from "../../domain/goal";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { withPinned } from "./today-lists";
import { useTell } from "./use-tell";

/** A function that pins the goal or lets it go. */
export function usePin({ goalId, title }: Goal): (pinned: boolean) => void {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const t = useTranslations("today.told");
  const errorText = useErrorText();
  const tell = useTell();
  const queryKey = trpc.progress.today.queryKey();
  const show = (pinned: boolean) =>
    cache.setQueryData(queryKey, (today) => today && withPinned(today, goalId, pinned));
  const { mutate } = useMutation(
    trpc.goals.pin.mutationOptions({
      // One after the other, so that the last press is the one that stays.
      scope: { id: `pin ${goalId}` },
      onMutate: async ({ pinned }) => {
        await cache.cancelQueries({ queryKey });
        show(pinned);
      },
      onError: (error, { pinned }) => {
        show(!pinned);
        tell(t("notPinned", { title, reason: errorText(error) }));
      },
      onSettled: () => {
        void cache.invalidateQueries({ queryKey });
        void cache.invalidateQueries({ queryKey: trpc.goals.pathKey() });
      },
    }),
  );
  const pin = (pinned: boolean) =>
    mutate(
      { goalId, pinned },
      {
        onSuccess: () =>
          tell(t(pinned ? "pinned" : "unpinned", { title }), { onUndo: () => pin(!pinned) }),
      },
    );
  return pin;
}
