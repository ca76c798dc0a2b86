/** What a schema says against an input, by field. */
import type { ZodError } from "zod";
import type { ErrorDetails } from "./errors";

/** Field → reasons; a reason is a key of the message catalog, never prose. */
export function detailsOf(error: ZodError): ErrorDetails {
  const details: ErrorDetails = {};
  for (const issue of error.issues) {
    const at = issue.path.join(".");
    const fields =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => (at ? `${at}.${key}` : key))
        : [at];
    const reason = /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code;
    for (const field of fields) details[field] = [...(details[field] ?? []), reason];
  }
  return details;
}
