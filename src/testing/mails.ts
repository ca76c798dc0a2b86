/** Mails for tests, and what a test reads of them. */
import { v7 } from "uuid";
import type { MailStatus } from "../db/schema";
import { instantOf } from "../domain/calendar";
import type { JobContext } from "../services/context";
import type { Town } from "./people";

export interface MailRow {
  id: string;
  kind: string;
  recipient: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  status: MailStatus;
  attempts: number;
  provider_id: string | null;
}

export const HOUR = 60 * 60 * 1000;

/** A job's context whose clock is moved by hand. */
export function jobClock(town: Town, start: string) {
  let at = Date.parse(start);
  const silent = { error: () => {}, warn: () => {}, info: () => {} };
  const ctx: JobContext = { db: town.db, now: () => instantOf(at), logger: silent };
  return {
    ctx,
    now: () => at,
    advance: (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

/** Writes a mail that waits to be sent. */
export async function addMail(
  town: Town,
  userId: string,
  { kind = "weeklySummary", recipient = `${userId}@example.com` } = {},
): Promise<string> {
  const id = v7();
  await town.owner`insert into mails (id, user_id, kind, dedupe_key, recipient, subject, html, text, headers)
    values (${id}, ${userId}, ${kind}, ${`test/${id}`}, ${recipient}, 'Your week', '<p>Week</p>', 'Week', '{}')`;
  return id;
}

export async function mailRow(town: Town, id: string): Promise<MailRow> {
  const [row] = await town.owner<MailRow[]>`select * from mails where id = ${id}`;
  if (!row) throw new Error("no such mail");
  return row;
}

export async function mailsOf(town: Town, userId: string): Promise<MailRow[]> {
  return [
    ...(await town.owner<
      MailRow[]
    >`select * from mails where user_id = ${userId} order by created_at, id`),
  ];
}
