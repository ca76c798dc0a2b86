/** The link of a goal: looked up, made, copied and taken back. */
"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../../trpc/client";
import { useTell } from "../../today/use-tell";

export function useShare(goalId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const t = useTranslations("share.dialog");
  const tell = useTell();
  const queryKey = trpc.goals.sharing.queryKey({ goalId });
  const present = useQuery(trpc.goals.sharing.queryOptions({ goalId }));
  const share = useMutation(
    trpc.goals.share.mutationOptions({
      onSuccess: (links) => cache.setQueryData(queryKey, links),
    }),
  );
  const unshare = useMutation(
    trpc.goals.unshare.mutationOptions({
      onSuccess: () => {
        cache.setQueryData(queryKey, null);
        tell(t("revoked"));
      },
    }),
  );
  return {
    /** `undefined` while they are looked up, `null` while the goal is not shared. */
    links: present.data,
    error: share.error ?? unshare.error ?? present.error,
    isBusy: share.isPending || unshare.isPending,
    share: () => share.mutate({ goalId }),
    unshare: () => unshare.mutate({ goalId }),
  };
}

/** Copies a text and says so; some browsers refuse outside of a safe address. */
export function useCopy(): (text: string) => Promise<void> {
  const t = useTranslations("share.dialog");
  const tell = useTell();
  return async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      tell(t("copied"));
    } catch {
      tell(t("notCopied"));
    }
  };
}
