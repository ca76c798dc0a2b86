/** tRPC itself: what a request carries, who may call, and how errors look. */
import { initTRPC, TRPCError } from "@trpc/server";
import superjson from "superjson";
import { ADDRESS_HEADER } from "../auth/client-address";
import { type CurrentPerson, currentPerson } from "../auth/session";
import { cache, rateLimits } from "../cache/shared";
import { database } from "../db/client";
import type { Role } from "../db/schema";
import { logger } from "../logger";
import { countRequest } from "../metrics";
import type { Logger, ServiceContext } from "../services/context";
import { errorData, withCodeOfCause } from "./errors";
import { checkLimits, type Limited } from "./limits";
import { PERSON_HEADER } from "./person-header";

export interface RequestContext extends Omit<ServiceContext, "userId">, Limited {
  requestId: string;
  /** Left out for anybody who is no administrator. */
  role?: Role;
}

const REQUEST_ID = /^[\w-]{8,64}$/;

/** Reads who calls from the request's headers. */
export async function createRequestContext(headers: Headers): Promise<RequestContext> {
  const given = headers.get("x-request-id");
  const requestId = given !== null && REQUEST_ID.test(given) ? given : crypto.randomUUID();
  const person = expectedPerson(headers, await currentPerson(headers));
  return {
    requestId,
    userId: person?.userId ?? null,
    ...(person && { role: person.role, cache: cache().forPerson(cachedPerson(person)) }),
    limits: rateLimits(),
    address: headers.get(ADDRESS_HEADER),
    db: database(),
    now: () => new Date().toISOString(),
    logger: logger.child({ requestId }),
  };
}

/** A page left open while somebody else signed in calls for nobody: its person is not there. */
function expectedPerson(headers: Headers, person: CurrentPerson | null): CurrentPerson | null {
  const expected = headers.get(PERSON_HEADER);
  return expected === null || expected === person?.userId ? person : null;
}

function cachedPerson({ userId, profile }: CurrentPerson) {
  const { timeZone, dayStartHour, cacheVersion } = profile;
  return { userId, timeZone, dayStartHour, version: cacheVersion };
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

const withinLimits = t.middleware(async ({ ctx, path, type, next }) => {
  await checkLimits(ctx, path, type);
  return next();
});

export const createRouter = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Open to strangers. */
export const publicProcedure = t.procedure.use(withErrorCodes).use(withinLimits);

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
