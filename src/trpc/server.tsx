/** Procedures for server components: prefetch into the page's cache, or call directly. */
import "server-only";
import { dehydrate, type FetchQueryOptions, type QueryKey } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { headers } from "next/headers";
import { cache, type ReactNode } from "react";
import { HydrationBoundary } from "./client";
import { createRequestContext } from "./init";
import { createQueryClient } from "./query-client";
import { appRouter, createCaller } from "./routers";

const queryClientOfRequest = cache(createQueryClient);
const contextOfRequest = cache(async () => createRequestContext(await headers()));

/** Query options for server components, such as `trpc.progress.today.queryOptions()`. */
export const trpc = createTRPCOptionsProxy({
  ctx: contextOfRequest,
  router: appRouter,
  queryClient: queryClientOfRequest,
});

/** The procedures as plain functions, for pages that need a value themselves. */
export const caller = createCaller(contextOfRequest);

export { sharedGoal } from "./shared-goal";

/**
 * Starts a query now, once in a request; the leaf that asks for it suspends until it is there. The
 * promise is for a page that waits, and never fails: the leaf meets the error.
 */
export function prefetch<Data, Failure, Selected, Key extends QueryKey>(
  options: FetchQueryOptions<Data, Failure, Selected, Key>,
): Promise<void> {
  return queryClientOfRequest().prefetchQuery(options);
}

/** A goal for its page, or `undefined` when it cannot be had now; asked for once in a request. */
export const goalOfPage = cache((goalId: string) =>
  caller.goals.byId({ goalId }).catch(() => undefined),
);

/** Hands the prefetched queries to the client components inside it. */
export function HydrateClient({ children }: { children: ReactNode }) {
  return (
    <HydrationBoundary state={dehydrate(queryClientOfRequest())}>{children}</HydrationBoundary>
  );
}
