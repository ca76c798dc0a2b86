/** What operators see and do: how things stand that happen on their own, and doing them again. */

import { v7 } from "uuid";
import { z } from "zod";
import { type CacheState, cacheState } from "../cache/shared";
import type { Database } from "../db/client";
import {
  countMailsByStatus,
  type ListedMail,
  listMails,
  type MailPosition,
  type ProgressCheck,
  readLastCheck,
  readMail,
  readRollupCounts,
  readSnapshotCounts,
  readSweeps,
  type Sweep,
} from "../db/queries/operations";
import {
  listStuckEvents,
  type OutboxState,
  readOutboxState,
  type StuckEvent,
  sendAgain,
} from "../db/queries/outbox";
import { type MailStatus, mailStatuses } from "../db/schema";
import { asJob, type Transaction } from "../db/transaction";
import { AppError } from "../domain/errors";
import type { LocalDate } from "../domain/local-date";
import { isAccountMail } from "../domain/mail";
import type { OperationsList } from "../domain/operations";
import { type Page, pageOf, readCursor, writeCursor } from "../domain/page";
import { type ReceiverKind, type Run, readRuns, receiver } from "../events/receiver";
import { writeMetrics } from "../metrics";
import { type JobContext, working } from "./context";

const JOB = "operations";
const SHOWN_EVENTS = 20;
const SCRAPE_MILLISECONDS = 5000;

export interface OperationsOverview {
  outbox: OutboxState & { oldestSeconds: number | null; stuck: StuckEvent[] };
  sweeps: Sweep[];
  snapshots: { rows: number; oldestDay: LocalDate | null };
  rollups: { rows: number };
  mail: Record<MailStatus, number>;
  /** The last check of everybody's progress; `null` before the first. */
  drift: ProgressCheck | null;
  jobs: { kind: ReceiverKind; dashboard: string | null };
  /** Of the process that answers, since it started. */
  cache: CacheState;
}

/** How everything stands that happens on its own. */
export function overlook(ctx: JobContext): Promise<OperationsOverview> {
  return asJob(ctx.db, JOB, async (tx) => ({
    outbox: { ...(await outboxOf(tx, ctx.now())), stuck: await listStuckEvents(tx, SHOWN_EVENTS) },
    sweeps: await readSweeps(tx),
    snapshots: await readSnapshotCounts(tx),
    rollups: await readRollupCounts(tx),
    mail: await mailsOf(tx),
    drift: await readLastCheck(tx),
    jobs: receiver(),
    cache: cacheState(),
  }));
}

async function outboxOf(tx: Transaction, now: string) {
  const state = await readOutboxState(tx);
  const { oldestUnsent } = state;
  const age = oldestUnsent === null ? null : Date.parse(now) - Date.parse(oldestUnsent);
  return { ...state, oldestSeconds: age === null ? null : Math.max(0, Math.floor(age / 1000)) };
}

async function mailsOf(tx: Transaction): Promise<Record<MailStatus, number>> {
  const counts = await countMailsByStatus(tx);
  const all = mailStatuses.map((status) => [status, counts[status] ?? 0] as const);
  return Object.fromEntries(all) as Record<MailStatus, number>;
}

/** A page of runs, and where to look at them otherwise. */
export interface RunPage extends Page<Run> {
  kind: ReceiverKind;
  dashboard: string | null;
  /** Whether the embedded engine did not answer. */
  isAway: boolean;
}

const RUNS = "runs";

/** Runs of functions with their steps, newest first; Inngest shows its own on its dashboard. */
export async function listRuns({ limit, cursor }: OperationsList): Promise<RunPage> {
  const { kind, dashboard } = receiver();
  const before = cursor === undefined ? null : readCursor(RUNS, cursor, z.tuple([z.uuid()]))[0];
  const none = { items: [], nextCursor: null, kind, dashboard, isAway: false };
  if (kind !== "embedded") return none;
  const page = await readRuns({ limit, before }).catch(() => null);
  if (page === null) return { ...none, isAway: true };
  const nextCursor = page.next === null ? null : writeCursor(RUNS, [page.next]);
  return { ...none, items: page.runs, nextCursor };
}

/**
 * Has an event sent again. What follows from it is keyed, so doing it twice is the same as once.
 * @returns the id it is sent under
 * @throws AppError `NOT_FOUND` for an event that was never written, or was forgotten a week after it was sent
 */
export async function replayEvent(
  ctx: JobContext,
  { eventId }: { eventId: string },
): Promise<{ eventId: string }> {
  const [original] = eventId.split(AGAIN);
  const freshId = `${original}${AGAIN}${v7()}`;
  const sentAs = await working(ctx, JOB, ({ tx }) => sendAgain(tx, { eventId, freshId }));
  if (sentAs === null) throw new AppError("NOT_FOUND");
  return { eventId: sentAs };
}

/** Parts an event's own id from what makes a further sending of it a new one. */
const AGAIN = "#";

const MAILS = "mails";
const positionSchema: z.ZodType<MailPosition> = z.tuple([z.string().regex(/^\d{1,16}$/), z.uuid()]);

/** Everybody's mails as they were rendered, newest first. */
export async function listEverybodysMails(
  ctx: JobContext,
  { limit, cursor }: OperationsList,
): Promise<Page<ListedMail>> {
  const after = cursor === undefined ? null : readCursor(MAILS, cursor, positionSchema);
  const rows = await asJob(ctx.db, JOB, (tx) => listMails(tx, { after, limit: limit + 1 }));
  const page = pageOf(rows, limit, (last) => writeCursor(MAILS, [last.madeAt, last.mailId]));
  return { ...page, items: page.items.map(({ madeAt: _madeAt, ...mail }) => shown(mail)) };
}

/**
 * One mail's HTML as it was rendered.
 * @returns empty when it is not shown, or not kept any more; `null` when there is no such mail
 */
export async function readMailHtml(
  ctx: JobContext,
  { mailId }: { mailId: string },
): Promise<string | null> {
  const mail = await asJob(ctx.db, JOB, (tx) => readMail(tx, mailId));
  return mail && shown(mail).html;
}

/** Mails about accounts lead into them: they are shown only where there is no other way to get them. */
function shown<M extends Pick<ListedMail, "kind" | "status" | "html" | "text">>(mail: M): M {
  const isHidden = isAccountMail(mail.kind) && mail.status !== "kept";
  return isHidden ? { ...mail, html: "", text: "" } : mail;
}

/** Numbers for Prometheus; those that Postgres knows are left out while it is away. */
export async function scrape(db: Database): Promise<{ contentType: string; text: string }> {
  const now = new Date().toISOString();
  const read = async (tx: Transaction) => ({
    outbox: await outboxOf(tx, now),
    mails: await mailsOf(tx),
    drift: await readLastCheck(tx),
  });
  const options = { retry: false, timeoutMilliseconds: SCRAPE_MILLISECONDS };
  const state = await asJob(db, "scrape", read, options).catch(() => null);
  return writeMetrics(state, scrapedCache(cacheState()));
}

function scrapedCache({ kind: _kind, latency: _latency, ...counted }: CacheState) {
  const { breaker, calls, callMilliseconds, ...events } = counted;
  return { breaker, calls, callMilliseconds, events };
}
