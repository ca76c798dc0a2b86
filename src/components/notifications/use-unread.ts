/** How many notices are unread: looked at now and then, when the window comes back, and after a change. */
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "../../trpc/client";

const REFRESH_MILLISECONDS = 60_000;
/** What a log causes is told by itself: mostly within two seconds, at the latest within thirty. */
const AFTER_CHANGE_MILLISECONDS = [1500, 4000, 10_000, 30_000];

/** As many as a badge counts. */
export const UNREAD_INPUT = { unreadOnly: true, limit: 9 };

export interface Unread {
  count: number;
  /** Whether there are more than counted. */
  hasMore: boolean;
}

export function useUnread(): Unread {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.notifications.list.queryOptions(UNREAD_INPUT, {
      refetchInterval: REFRESH_MILLISECONDS,
      refetchOnWindowFocus: "always",
    }),
  );
  const count = data?.items.length ?? 0;
  return { count, hasMore: count > 0 && data?.nextCursor !== null };
}

/** Looks for news a few times after something was changed. Used once, by the frame of all pages. */
export function useNewsAfterChanges(): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  useEffect(() => {
    const ownPath = JSON.stringify(trpc.notifications.pathKey()).slice(0, -2);
    const queryKey = trpc.notifications.list.pathKey();
    const look = () => void queryClient.invalidateQueries({ queryKey });
    let timers: ReturnType<typeof setTimeout>[] = [];
    const stop = () => timers.forEach(clearTimeout);
    const unsubscribe = queryClient.getMutationCache().subscribe((event) => {
      if (event.type !== "updated" || event.action.type !== "success") return;
      const { mutationKey = [] } = event.mutation.options;
      if (JSON.stringify(mutationKey).startsWith(ownPath)) return;
      stop();
      timers = AFTER_CHANGE_MILLISECONDS.map((wait) => setTimeout(look, wait));
    });
    return () => {
      unsubscribe();
      stop();
    };
  }, [trpc, queryClient]);
}
