/** What a value is wrapped in, so that it is read only as what it was written as. */
import { z } from "zod";
import { LONGEST_VALUE, SCHEMA } from "./keys";

/** Whose value it is, and as of which of their versions. */
export interface Seal {
  userId: string;
  name: string;
  version: number;
}

const envelopeSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  user: z.string(),
  name: z.string(),
  version: z.int().min(0),
  data: z.unknown(),
});

/** A value that was read: it, or why it is of no use. */
export type Opened<T> =
  | { state: "fits"; value: T }
  /** The person has changed something since, or it is from before a restore. */
  | { state: "otherVersion" }
  /** Not written by this Cairn for this person under this name. */
  | { state: "foreign" };

/** @returns `null` for a value that is too large to be kept */
export function seal({ userId, name, version }: Seal, data: unknown): string | null {
  const text = JSON.stringify({ schema: SCHEMA, user: userId, name, version, data });
  return data === undefined || text.length > LONGEST_VALUE ? null : text;
}

export function open<T>(text: string, { userId, name, version }: Seal): Opened<T> {
  const envelope = envelopeSchema.safeParse(parsed(text)).data;
  const isOurs = envelope?.user === userId && envelope.name === name;
  if (!isOurs || envelope.data === undefined) return { state: "foreign" };
  if (envelope.version !== version) return { state: "otherVersion" };
  return { state: "fits", value: envelope.data as T };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
