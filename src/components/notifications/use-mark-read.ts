/** Marking notices as read: shown at once, in every list. */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useTell } from "../today/use-tell";

export function useMarkRead() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const tell = useTell();
  const settled = {
    onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.notifications.list.pathKey() }),
    onError: (error: unknown) => tell(errorText(error)),
  };
  const some = useMutation(trpc.notifications.markRead.mutationOptions(settled));
  const all = useMutation(trpc.notifications.markAllRead.mutationOptions(settled));
  return {
    one: (notificationId: string) => some.mutate({ ids: [notificationId] }),
    all: () => all.mutate({}),
    isMarkingAll: all.isPending,
  };
}
