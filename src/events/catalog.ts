/** Every event: its name and what it carries. Ids and numbers only, never words that a person wrote. */
import { z } from "zod";

const id = z.uuid();

/** How a goal stood before what the event tells. */
const standing = z.object({
  percent: z.number(),
  /** Current streak; 0 where the pattern has none. */
  streak: z.number(),
  isCompleted: z.boolean(),
});
export type StandingBefore = z.infer<typeof standing>;

/** Payloads by event name. */
export const eventSchemas = {
  /** An activity was logged, changed, removed or restored. */
  "activity/logged": z.object({ userId: id, goalId: id, before: standing }),
  /** A goal's terms, dates, pauses or state were changed. */
  "goal/changed": z.object({ userId: id, goalId: id, before: standing }),
  /** Something is to be told on the channels that leave the app. */
  "notice/told": z.object({ userId: id, noticeId: id }),
  /** A mail lies ready. */
  "mail/queued": z.object({ mailId: id }),
  /** An account is gone; what it left outside the database can go too. */
  "account/deleted": z.object({ accountHash: z.string() }),
} as const;

export type EventName = keyof typeof eventSchemas;
export type EventData<Name extends EventName> = z.infer<(typeof eventSchemas)[Name]>;

/** An event on its way into the outbox. */
export type OutgoingEvent = {
  [Name in EventName]: {
    name: Name;
    /** What it is about; the same for the same event, however often it is written. */
    key: string;
    data: EventData<Name>;
    /** Whose rows it follows from; `null` once there is nobody. */
    userId: string | null;
  };
}[EventName];

/** The id a receiver knows a repeated event by; receivers do not look at names, so it carries the name. */
export function eventIdOf({ name, key }: Pick<OutgoingEvent, "name" | "key">): string {
  return `${name}/${key}`;
}
