/** The one structured logger: it writes the fields named here and drops every other. */
import pino from "pino";

const ALLOWED = [
  "requestId",
  "userId",
  "procedure",
  "path",
  "code",
  "milliseconds",
  "count",
  "signal",
] as const;

interface ErrorFields {
  errorName: string;
  errorCode?: string;
  errorStack: string[];
  errorCause?: string;
}

/** Name, code and stack frames of an error; its message may carry what people wrote, so it stays out. */
export function describeError(error: unknown): ErrorFields {
  if (!(error instanceof Error)) return { errorName: typeof error, errorStack: [] };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const code = codeOf(error) ?? codeOf(cause);
  return {
    errorName: error.name,
    errorStack: frames.slice(0, 20).map((line) => line.trim()),
    ...(code !== undefined && { errorCode: code }),
    ...(cause && { errorCause: cause.name }),
  };
}

function codeOf(error: Error | undefined): string | undefined {
  return error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

function onlyAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const field of ALLOWED) {
    if (field in fields) kept[field] = fields[field];
  }
  const error = fields.error ?? fields.err;
  return error === undefined ? kept : { ...kept, ...describeError(error) };
}

/** A logger that writes one JSON object a line; errors go in the field `error`. */
export function createLogger(destination?: pino.DestinationStream) {
  return pino(
    {
      base: null,
      errorKey: "error",
      serializers: { error: (error: unknown) => error, err: (error: unknown) => error },
      formatters: { log: onlyAllowed, level: (label) => ({ level: label }) },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination ?? pino.destination(1),
  );
}

export const logger = createLogger();
