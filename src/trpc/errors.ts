/** The one map from what services throw to what clients are told. */
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { type AppCode, AppError, DomainError, type ErrorDetails } from "../domain/errors";
import { ForeignCursorError } from "../domain/page";
import { detailsOf } from "../domain/refused-input";

type TrpcCode = TRPCError["code"];

const trpcCodes: Record<AppCode, TrpcCode> = {
  GOAL_NOT_FOUND: "NOT_FOUND",
  ACTIVITY_NOT_FOUND: "NOT_FOUND",
  NOT_FOUND: "NOT_FOUND",
  GOAL_PERMISSION: "FORBIDDEN",
  GOAL_VALIDATION: "BAD_REQUEST",
  ACTIVITY_VALIDATION: "BAD_REQUEST",
  INVALID_GOAL_PATTERN: "BAD_REQUEST",
  INVALID_DATE_RANGE: "BAD_REQUEST",
  GOAL_QUOTA_EXCEEDED: "UNPROCESSABLE_CONTENT",
  GOAL_ALREADY_COMPLETED: "CONFLICT",
  GOAL_ARCHIVED: "CONFLICT",
  GOAL_SYNC: "CONFLICT",
  ATTACHMENT_UPLOAD: "BAD_REQUEST",
  RATE_LIMITED: "TOO_MANY_REQUESTS",
};

const validationCodes: Partial<Record<string, AppCode>> = {
  goals: "GOAL_VALIDATION",
  templates: "GOAL_VALIDATION",
  activities: "ACTIVITY_VALIDATION",
};

/** What an error says beside tRPC's own code. */
export interface ErrorData {
  appCode: AppCode | null;
  details: ErrorDetails;
  /** The present copy of what was changed by somebody else, with `GOAL_SYNC`. */
  current?: unknown;
  retryAfterSeconds?: number;
}

/** Gives an error that left a procedure the code of its cause. */
export function withCodeOfCause(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof DomainError || cause instanceof AppError) {
    return new TRPCError({ code: trpcCodes[cause.code], message: cause.code, cause });
  }
  if (cause instanceof ZodError || cause instanceof ForeignCursorError) {
    return new TRPCError({ code: "BAD_REQUEST", message: "BAD_REQUEST", cause });
  }
  return error;
}

/** The facts that a client may know of an error in the procedure at `path`. */
export function errorData(error: TRPCError, path: string | undefined): ErrorData {
  const { cause } = error;
  if (cause instanceof DomainError || cause instanceof AppError) {
    const { details = {}, current, retryAfterSeconds } = cause.facts;
    return {
      appCode: cause.code,
      details,
      ...(current === undefined ? {} : { current }),
      ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
    };
  }
  const appCode = validationCodes[path?.split(".")[0] ?? ""] ?? null;
  if (cause instanceof ZodError) return { appCode, details: detailsOf(cause) };
  if (cause instanceof ForeignCursorError) return { appCode, details: { cursor: [cause.message] } };
  return { appCode: null, details: {} };
}
