/** Sending an event again. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useTell } from "../today/use-tell";

export function useReplay() {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const t = useTranslations("ops.events");
  const errorText = useErrorText();
  const tell = useTell();
  return useMutation(
    trpc.ops.replayEvent.mutationOptions({
      onSuccess: () => {
        tell(t("replayed"));
        void cache.invalidateQueries(trpc.ops.pathFilter());
      },
      onError: (error) => tell(errorText(error)),
    }),
  );
}
