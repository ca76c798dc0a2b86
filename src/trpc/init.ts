/** tRPC itself: what a request carries, who may call, and how errors look. */
import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { currentPerson } from "../auth/session";
import { database } from "../db/client";
import type { Role } from "../db/schema";
import { logger } from "../logger";
import { countRequest } from "../metrics";
import type { Logger, ServiceContext } from "../services/context";
import { errorData, withCodeOfCause } from "./errors";

export interface RequestContext extends Omit<ServiceContext, "userId"> {
  requestId: string;
  /** `null` for a stranger. */
  userId: string | null;
  /** Left out for anybody who is no administrator. */
  role?: Role;
}

const REQUEST_ID = /^[\w-]{8,64}$/;

/** Reads who calls from the request's headers. */
export async function createRequestContext(headers: Headers): Promise<RequestContext> {
  const given = headers.get("x-request-id");
  const requestId = given !== null && REQUEST_ID.test(given) ? given : crypto.randomUUID();
  const person = await currentPerson(headers);
  return {
    requestId,
    userId: person?.userId ?? null,
    ...(person && { role: person.role }),
    db: database(),
    now: () => new Date().toISOString(),
    logger: logger.child({ requestId }),
  };
}

const t = initTRPC.context<RequestContext>().create({
  transformer: superjson,
  isDev: false,
  errorFormatter({ shape, error, path, ctx }) {
    return {
      code: shape.code,
      message:
        error.code === "INTERNAL_SERVER_ERROR"
          ? error.code
          : (errorData(error, path).appCode ?? error.code),
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        requestId: ctx?.requestId ?? crypto.randomUUID(),
        ...errorData(error, path),
      },
    };
  },
});

const withErrorCodes = t.middleware(async ({ next, path }) => {
  const result = await next();
  if (result.ok) {
    countRequest(path, "OK");
    return result;
  }
  const error = withCodeOfCause(result.error);
  countRequest(path, error.code);
  throw error;
});

export const createRouter = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Open to strangers. */
export const publicProcedure = t.procedure.use(withErrorCodes);

/** For people who are signed in. */
export const authedProcedure = publicProcedure.use(({ ctx, next }) => {
  if (ctx.userId === null) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { ...ctx, userId: ctx.userId } satisfies ServiceContext });
});

/** For administrators. */
export const adminProcedure = authedProcedure.use(({ ctx, next }) => {
  if (ctx.role !== "administrator") throw new TRPCError({ code: "FORBIDDEN" });
  return next();
});

/** Writes what a client is not told about an unexpected error. */
export function logUnexpected(error: TRPCError, procedure: string | undefined, log: Logger): void {
  if (error.code === "INTERNAL_SERVER_ERROR") log.error({ procedure, error: error.cause ?? error });
}
