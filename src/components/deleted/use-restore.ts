/** Bringing a removed log back, which can itself be taken back. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { RemovedActivity } from "../../domain/removed-activity";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useTell } from "../today/use-tell";

interface RestoreOptions {
  /** The log in words. */
  what: string;
  onRestored: () => void;
}

export function useRestore({ activityId, goal }: RemovedActivity, options: RestoreOptions) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const t = useTranslations("settings.deleted");
  const errorText = useErrorText();
  const tell = useTell();
  const words = { what: options.what, title: goal.title };
  const refresh = () => {
    void cache.invalidateQueries({ queryKey: trpc.goals.pathKey() });
    void cache.invalidateQueries({ queryKey: trpc.progress.pathKey() });
    return cache.invalidateQueries({ queryKey: trpc.activities.pathKey() });
  };
  const onError = (error: unknown) => {
    tell(t("failed", { reason: errorText(error) }));
    void refresh();
  };
  const remove = useMutation(
    trpc.activities.remove.mutationOptions({
      onSuccess: () => {
        tell(t("removedAgain", words));
        void refresh();
      },
      onError,
    }),
  );
  const restoring = useMutation(
    trpc.activities.restore.mutationOptions({
      onSuccess: () => {
        tell(t("restored", words), { onUndo: () => remove.mutate({ activityId }) });
        options.onRestored();
        return refresh();
      },
      onError,
    }),
  );
  const restore = () => {
    if (!restoring.isPending) restoring.mutate({ activityId });
  };
  return { restore, isRestoring: restoring.isPending };
}
