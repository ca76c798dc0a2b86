/** Many logs at once: one that breaks the schema is refused alone, if its key says whose answer it is. */
import { z } from "zod";
import { type LogActivity, logActivitySchema } from "./activity";
import type { ErrorDetails } from "./errors";
import { detailsOf } from "./refused-input";

/** An entry that is no log; `details` says by field why. */
export interface UnreadableLog {
  clientKey: string;
  details: ErrorDetails;
}

export type LogEntry = LogActivity | UnreadableLog;

type Given = z.input<typeof logActivitySchema>;

/** Asks for the key alone; callers still see what a log takes. */
const keyedSchema = z.looseObject({ clientKey: z.uuid() }) as z.ZodType as z.ZodType<Given, Given>;

const entrySchema = keyedSchema.transform((given): LogEntry => {
  const { clientKey } = given;
  const { data, error } = logActivitySchema.safeParse(given);
  return error ? { clientKey, details: detailsOf(error) } : data;
}) as z.ZodType<LogEntry, Given>;

/** Input of `activities.logMany`. An entry without a key refuses the whole call. */
export const logManySchema = z.strictObject({ entries: z.array(entrySchema).min(1).max(500) });
