/** Links that mails carry: what they say, and for how long they hold. */
import { z } from "zod";
import type { LocalDate } from "./local-date";
import { localDateSchema } from "./local-date-schema";
import { type NoticeKind, noticeKindSchema } from "./notification";
import type { Settings } from "./settings";

/** What one tap in a mail does to a goal: logs 1, skips the day, or pauses a week. */
export const mailActions = ["log", "skip", "pause"] as const;
export type MailAction = (typeof mailActions)[number];

/** What one tap can do to a goal: only its person knows a reading, and only days can be skipped. */
export function actionsOf(settings: Settings): MailAction[] {
  const isReading = "reading" in settings && settings.reading === "latest";
  const isDaily = ("bound" in settings || "length" in settings) && settings.period === "day";
  return mailActions.filter((action) => {
    return action === "log" ? !isReading : action === "pause" || isDaily;
  });
}

const ACTION_DAYS = 7;
export const PAUSE_DAYS = 7;

/** Ends mails of one kind. It holds for ever: whoever finds an old mail may still want no more. */
export interface UnsubscribeLink {
  userId: string;
  kind: NoticeKind;
}

/** Does one thing to a goal, once. */
export interface ActionLink {
  userId: string;
  goalId: string;
  action: MailAction;
  /** The civil day that the mail is about. */
  day: LocalDate;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** What a token says: short, because people see addresses. Its first word tells the purposes apart. */
const unsubscribeWords = z.tuple([z.literal("u"), z.uuid(), noticeKindSchema]);
const actionWords = z.tuple([
  z.literal("do"),
  z.uuid(),
  z.uuid(),
  z.enum(mailActions),
  localDateSchema,
  z.int(),
]);
export type LinkWords = z.infer<typeof unsubscribeWords> | z.infer<typeof actionWords>;

export function unsubscribeToWords({ userId, kind }: UnsubscribeLink): LinkWords {
  return ["u", userId, kind];
}

export function actionToWords(link: ActionLink): LinkWords {
  return ["do", link.userId, link.goalId, link.action, link.day, link.expiresAt];
}

export function unsubscribeOfWords(words: unknown): UnsubscribeLink | null {
  const read = unsubscribeWords.safeParse(words).data;
  return read ? { userId: read[1], kind: read[2] } : null;
}

export function actionOfWords(words: unknown): ActionLink | null {
  const read = actionWords.safeParse(words).data;
  if (!read) return null;
  const [, userId, goalId, action, day, expiresAt] = read;
  return { userId, goalId, action, day, expiresAt };
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** When a link made now stops holding, in milliseconds since 1970. */
export function expiryOf(now: string): number {
  return Date.parse(now) + ACTION_DAYS * DAY_MILLISECONDS;
}

/** Whether a link's time is over. */
export function isExpired({ expiresAt }: Pick<ActionLink, "expiresAt">, now: string): boolean {
  return Date.parse(now) >= expiresAt;
}
