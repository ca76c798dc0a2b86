/** From a schema's issues and the server's details to one reason per form field. */
import type { z } from "zod";
import type { ErrorDetails } from "../../../domain/errors";
import { reminderSchema } from "../../../domain/goal";

/** Our own reasons are short snake_case codes; a schema library's sentences are not. */
const REASON = /^[a-z][a-z0-9_]*$/;

const reasonOfCode: Record<string, string> = {
  invalid_type: "required",
  too_small: "too_small",
  too_big: "too_large",
  invalid_value: "invalid_choice",
};

/** A number is missing, unreadable or not whole; a schema tells these apart only by what it got. */
function reasonOf(issue: z.core.$ZodIssue): string {
  if ("received" in issue && issue.received === "NaN") return "invalid_amount";
  if ("expected" in issue && issue.expected === "int") return "whole_number";
  return reasonOfCode[issue.code] ?? "invalid";
}

/** Fields the form shows under another name. */
const shownAs: Record<string, string> = {
  "settings.skipAllowance.count": "settings.skipCount",
  "settings.skipAllowance.per": "settings.skipPer",
  "settings.skipAllowance": "settings.skipCount",
};

/** Field → reason code, the first of each field. */
export type FieldReasons = Record<string, string>;

/** Reads the issues of a failed parse. */
export function reasonsOfIssues(issues: readonly z.core.$ZodIssue[]): FieldReasons {
  const reasons: FieldReasons = {};
  for (const issue of issues) {
    const path = issue.path.join(".");
    const field = shownAs[path] ?? path;
    reasons[field] ??= REASON.test(issue.message) ? issue.message : reasonOf(issue);
  }
  return reasons;
}

/** The times of reminders that are none. */
export function reasonsOfReminders(reminders: readonly { at: string }[]): FieldReasons {
  const reasons = reminders.map(({ at }, index): [string, boolean] => [
    `reminders.${index}.at`,
    reminderSchema.safeParse({ at }).success,
  ]);
  const wrong = reasons.filter(([, isTime]) => !isTime);
  return Object.fromEntries(wrong.map(([field]) => [field, "invalid_time"]));
}

/** Reads the `details` of a server's refusal. */
export function reasonsOfDetails(details: ErrorDetails | undefined): FieldReasons {
  const reasons: FieldReasons = {};
  for (const [path, [first]] of Object.entries(details ?? {})) {
    if (first) reasons[shownAs[path] ?? path] = REASON.test(first) ? first : "invalid";
  }
  return reasons;
}
