/** Errors of the plain HTTP routes, in the same shape as those of the procedures. */
import { TRPCError } from "@trpc/server";
import { errorData, withCodeOfCause } from "./errors";
import { logUnexpected, type RequestContext } from "./init";

/** Answers an error of a route; what was not expected is logged under `place` and not shown. */
export function answerError(ctx: RequestContext, place: string, cause: unknown): Response {
  const error = withCodeOfCause(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause }));
  logUnexpected(error, place, ctx.logger);
  if (error.code === "INTERNAL_SERVER_ERROR") return refused(ctx, error.code, 500);
  const facts = errorData(error, undefined);
  if (error.code !== "TOO_MANY_REQUESTS") return refused(ctx, error.code, 400, facts);
  const answer = refused(ctx, error.code, 429, facts);
  answer.headers.set("retry-after", String(facts.retryAfterSeconds ?? 1));
  return answer;
}

/** Refuses a request with a code and what else there is to say. */
export function refused(
  ctx: RequestContext,
  code: TRPCError["code"],
  status: number,
  facts: object = {},
): Response {
  const body = { code, appCode: null, details: {}, requestId: ctx.requestId, ...facts };
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } });
}
