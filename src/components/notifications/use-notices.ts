/** The notices page after page; those that are there are looked at again when the window comes back. */
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "../../trpc/client";

export function useNotices() {
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: useTRPC().notifications.list.infiniteQueryKey({}),
    queryFn: ({ pageParam, signal }) => client.notifications.list.query(pageParam, { signal }),
    initialPageParam: {} as { cursor?: string },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? null : { cursor: nextCursor }),
    refetchOnWindowFocus: "always",
    refetchOnMount: "always",
  });
}
