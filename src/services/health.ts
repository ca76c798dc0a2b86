/** Says whether the parts Cairn stands on answer. */
import { checkCache } from "../cache/shared";
import type { Database } from "../db/client";
import { countRecentTries } from "../db/queries/operations";
import { asJob } from "../db/transaction";
import { env } from "../env";
import { isReceiverUp } from "../events/receiver";

const POSTGRES_MILLISECONDS = 2000;
/** So long an answer of the other parts holds: asking for health asks nobody outside each time. */
const KEPT_MILLISECONDS = 10_000;
const RECENT_MILLISECONDS = 15 * 60 * 1000;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

type Check = "ok" | "off" | "down";

export interface Health {
  status: "ok" | "degraded";
  checks: { postgres: Check; cache: Check; jobs: Check; mail: Check };
}

type Others = Omit<Health["checks"], "postgres">;
let kept: { at: number; others: Promise<Others> } | null = null;

/**
 * Asks every part; a part that is not wired in is "off", which is not a fault.
 * @param now milliseconds since 1970
 */
export async function checkHealth(db: Database, now: number = Date.now()): Promise<Health> {
  if (kept === null || now - kept.at >= KEPT_MILLISECONDS || now < kept.at) {
    kept = { at: now, others: checkOthers(db, now) };
  }
  const isUp = answersInTime(db.$client`select 1`, POSTGRES_MILLISECONDS);
  const [isPostgresUp, others] = await Promise.all([isUp, kept.others]);
  const postgres: Check = isPostgresUp ? "ok" : "down";
  const checks = { postgres, ...others };
  const isWhole = Object.values(checks).every((check) => check !== "down");
  return { status: isWhole ? "ok" : "degraded", checks };
}

async function checkOthers(db: Database, now: number): Promise<Others> {
  const [cache, jobs, mail] = await Promise.all([checkCache(), checkJobs(), checkMail(db, now)]);
  return { cache, jobs, mail };
}

async function checkJobs(): Promise<Check> {
  if (!env().hasJobs) return "off";
  return (await isReceiverUp()) ? "ok" : "down";
}

/** By what became of mails lately, so that the provider is not asked: none got out, and some tried. */
async function checkMail(db: Database, now: number): Promise<Check> {
  if (!env().hasMail) return "off";
  const since = new Date(now - RECENT_MILLISECONDS).toISOString();
  const madeSince = new Date(now - DAY_MILLISECONDS).toISOString();
  const read = asJob(db, "health", (tx) => countRecentTries(tx, { since, madeSince }), {
    retry: false,
    timeoutMilliseconds: POSTGRES_MILLISECONDS,
  });
  const tries = await read.catch(() => null);
  if (tries === null) return "down";
  return tries.troubled > 0 && tries.sent === 0 ? "down" : "ok";
}

function answersInTime(work: PromiseLike<unknown>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    const answer = (isThere: boolean) => {
      clearTimeout(timer);
      resolve(isThere);
    };
    work.then(
      () => answer(true),
      () => answer(false),
    );
  });
}
