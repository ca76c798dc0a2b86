/** How many notices are unread: looked at now and then, and when the window comes back. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";

const REFRESH_MILLISECONDS = 20_000;
const UNREAD_SHOWN = 20;

export interface Unread {
  count: number;
  /** Whether there are more than counted. */
  hasMore: boolean;
}

export function useUnread(): Unread {
  const trpc = useTRPC();
  const input = { unreadOnly: true, limit: UNREAD_SHOWN };
  const { data } = useQuery(
    trpc.notifications.list.queryOptions(input, {
      refetchInterval: REFRESH_MILLISECONDS,
      refetchOnWindowFocus: "always",
    }),
  );
  const count = data?.items.length ?? 0;
  return { count, hasMore: (data?.nextCursor ?? null) !== null };
}
