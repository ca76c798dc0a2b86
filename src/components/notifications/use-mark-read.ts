/** Marking notices as read: shown at once, in the list and beside the bell. */
"use client";

import { type InfiniteData, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Notice } from "../../domain/notice-list";
import type { Page } from "../../domain/page";
import { useErrorText } from "../../messages/error-text";
import { useTRPC } from "../../trpc/client";
import { useTell } from "../today/use-tell";
import { UNREAD_INPUT } from "./use-unread";

export function useMarkRead() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const tell = useTell();
  const lists = { queryKey: trpc.notifications.list.pathKey() };
  const pagesKey = trpc.notifications.list.infiniteQueryKey({});
  const unreadKey = trpc.notifications.list.queryKey(UNREAD_INPUT);

  /** What comes from the server later puts right what was shown too early. */
  const show = async (isRead: (notice: Notice) => boolean) => {
    await queryClient.cancelQueries(lists);
    const readAt = new Date().toISOString();
    const read = (notice: Notice) =>
      notice.readAt === null && isRead(notice) ? { ...notice, readAt } : notice;
    queryClient.setQueryData<InfiniteData<Page<Notice>>>(
      pagesKey,
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({ ...page, items: page.items.map(read) })),
        },
    );
    queryClient.setQueryData(
      unreadKey,
      (page) => page && { ...page, items: page.items.filter((notice) => !isRead(notice)) },
    );
  };
  const after = {
    onSettled: () => queryClient.invalidateQueries(lists),
    onError: (error: unknown) => tell(errorText(error)),
  };
  const some = useMutation(
    trpc.notifications.markRead.mutationOptions({
      ...after,
      onMutate: ({ ids }) => show(({ notificationId }) => ids.includes(notificationId)),
    }),
  );
  const all = useMutation(
    trpc.notifications.markAllRead.mutationOptions({ ...after, onMutate: () => show(() => true) }),
  );
  return {
    one: (notificationId: string) => some.mutate({ ids: [notificationId] }),
    all: () => all.mutate({}),
  };
}
