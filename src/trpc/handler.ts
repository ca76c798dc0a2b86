/** Answers HTTP requests to the procedures. */
import "server-only";
import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { env } from "../env";
import { logger } from "../logger";
import { errorData } from "./errors";
import { guardRequest } from "./guard";
import { createRequestContext, logUnexpected, type RequestContext } from "./init";
import { appRouter } from "./routers";

const ENDPOINT = "/api/trpc";
const MAX_BATCH = 10;

/**
 * Answers one request, or refuses it before a procedure runs.
 * @param createContext who calls, and with what; tests bring their own
 */
export async function handleTrpcRequest(
  request: Request,
  createContext: (headers: Headers) => Promise<RequestContext> = createRequestContext,
): Promise<Response> {
  const guarded = await guardRequest(request, env());
  if (guarded instanceof Response) return guarded;
  return fetchRequestHandler({
    endpoint: ENDPOINT,
    req: guarded,
    router: appRouter,
    createContext: () => createContext(guarded.headers),
    maxBatchSize: MAX_BATCH,
    allowMethodOverride: false,
    responseMeta: ({ errors }) => ({
      headers: { "cache-control": "private, no-store", ...retryAfter(errors) },
    }),
    onError: ({ error, path, ctx }) => logUnexpected(error, path, ctx?.logger ?? logger),
  });
}

/** Over a limit: how long the last call of a batch has to wait. */
function retryAfter(errors: readonly TRPCError[]): Record<string, string> {
  const seconds = errors.map((error) => errorData(error, undefined).retryAfterSeconds ?? 0);
  const longest = Math.max(0, ...seconds);
  return longest === 0 ? {} : { "retry-after": String(longest) };
}
