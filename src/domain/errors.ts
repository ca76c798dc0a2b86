/** The errors a person can meet: one code each, with parameters instead of prose. */

/** Codes of API errors; the words for them live in the message catalogs. */
export const appCodes = [
  "GOAL_NOT_FOUND",
  "ACTIVITY_NOT_FOUND",
  "NOT_FOUND",
  "GOAL_PERMISSION",
  "GOAL_VALIDATION",
  "ACTIVITY_VALIDATION",
  "INVALID_GOAL_PATTERN",
  "INVALID_DATE_RANGE",
  "GOAL_QUOTA_EXCEEDED",
  "GOAL_ALREADY_COMPLETED",
  "GOAL_ARCHIVED",
  "GOAL_SYNC",
  "ATTACHMENT_UPLOAD",
  "RATE_LIMITED",
] as const;
export type AppCode = (typeof appCodes)[number];

/** Field → reasons. A reason is a key of the `reason` message catalog, such as `day_too_late`. */
export type ErrorDetails = Record<string, string[]>;

/** What an error carries beside its code. */
export interface ErrorFacts {
  details?: ErrorDetails;
  /** The present copy, for `GOAL_SYNC`. */
  current?: unknown;
  retryAfterSeconds?: number;
}

/** A rule of the domain was broken by the input. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  constructor(
    readonly code: AppCode,
    readonly facts: ErrorFacts = {},
  ) {
    super(code);
  }
}

/** Refuses one field for one reason. */
export function refuse(code: AppCode, field: string, reason: string): never {
  throw new DomainError(code, { details: { [field]: [reason] } });
}

/** Something is missing, in conflict or over a limit. */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: AppCode,
    readonly facts: ErrorFacts = {},
  ) {
    super(code);
  }
}
