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
  static override [Symbol.hasInstance](value: unknown): value is DomainError {
    return isNamed(value, "DomainError");
  }
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
  static override [Symbol.hasInstance](value: unknown): value is AppError {
    return isNamed(value, "AppError");
  }
  constructor(
    readonly code: AppCode,
    readonly facts: ErrorFacts = {},
  ) {
    super(code);
  }
}

/**
 * One process holds this file several times, as Next builds several bundles; an error that one of
 * them threw into a read that both wait for is known to the other by its name.
 */
function isNamed(value: unknown, name: string): boolean {
  return value instanceof Error && value.name === name;
}
