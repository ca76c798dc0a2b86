/** How queries are kept: fresh for a moment, and carried from server to browser by superjson. */
import {
  defaultShouldDehydrateQuery,
  type InvalidateOptions,
  type InvalidateQueryFilters,
  type Query,
  QueryClient,
  type QueryKey,
} from "@tanstack/react-query";
import superjson from "superjson";

const STALE_MILLISECONDS = 30_000;

/**
 * A first answer that is on its way was read before the change that makes it out of date. React
 * Query asks once more for what it has, but takes a first answer as it comes; here that is asked for
 * anew as well.
 */
class HonestQueryClient extends QueryClient {
  override invalidateQueries<Key extends QueryKey>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const isFirst = ({ state }: Query) =>
      state.data === undefined && state.fetchStatus === "fetching";
    const first = this.getQueryCache().findAll(filters).filter(isFirst);
    if (first.length === 0) return super.invalidateQueries(filters, options);
    return this.cancelQueries({ predicate: (query) => first.includes(query) }).then(() =>
      super.invalidateQueries(filters, options),
    );
  }
}

/** A new query cache: one a request on the server, one a tab in the browser. */
export function createQueryClient(): QueryClient {
  return new HonestQueryClient({
    defaultOptions: {
      queries: { staleTime: STALE_MILLISECONDS },
      // Without a network a change fails at once and says so; only logs wait, and they are kept.
      mutations: { networkMode: "always" },
      dehydrate: {
        serializeData: superjson.serialize,
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
