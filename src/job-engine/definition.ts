/** A function as the app declares it at sync, read strictly: what the engine cannot do is refused by name. */
import { cronRefusal } from "./cron";
import { parseDuration } from "./duration";
import { isCondition, isKeyExpression } from "./expression";
import { isRecord, type JsonRecord } from "./json";

export type Trigger = { event: string; condition: string | null } | { cron: string };

export interface Limit {
  limit: number;
  key: string | null;
}

export interface Throttle extends Limit {
  periodMilliseconds: number;
}

export interface Definition {
  id: string;
  name: string;
  maxAttempts: number;
  triggers: Trigger[];
  concurrency: Limit[];
  throttle: Throttle | null;
  idempotency: string | null;
}

const defaultRetries = 3;
const known = new Set([
  "id",
  "name",
  "triggers",
  "steps",
  "concurrency",
  "throttle",
  "idempotency",
]);
const internalEvent = /^inngest\/(?!function\.failed$)/;

/**
 * Reads one function of a sync reply.
 * @param refuse called with the name of each option the engine does not support
 */
export function readDefinition(raw: unknown, refuse: (option: string) => void): Definition {
  if (!isRecord(raw) || typeof raw.id !== "string") throw new Error("A function without an id.");
  for (const [option, value] of Object.entries(raw)) {
    if (!known.has(option) && value !== null) refuse(option === "cancel" ? "cancelOn" : option);
  }
  return {
    id: raw.id,
    name: typeof raw.name === "string" ? raw.name : raw.id,
    maxAttempts: readRetries(raw.steps) + 1,
    triggers: readTriggers(raw.triggers, refuse),
    concurrency: readConcurrency(raw.concurrency, refuse),
    throttle: readThrottle(raw.throttle, refuse),
    idempotency: readKey(raw.idempotency, "idempotency", refuse),
  };
}

/** The definition as the JSON it is stored as. */
export function toJson(definition: Definition): JsonRecord {
  return JSON.parse(JSON.stringify(definition)) as JsonRecord;
}

function readRetries(steps: unknown): number {
  const step = isRecord(steps) ? steps.step : undefined;
  const retries = isRecord(step) && isRecord(step.retries) ? step.retries.attempts : undefined;
  return typeof retries === "number" && retries >= 0 ? Math.floor(retries) : defaultRetries;
}

function readTriggers(raw: unknown, refuse: (option: string) => void): Trigger[] {
  const triggers = Array.isArray(raw) ? raw.flatMap((one) => readTrigger(one, refuse)) : [];
  if (triggers.length === 0) refuse("a function without triggers");
  return triggers;
}

function readTrigger(raw: unknown, refuse: (option: string) => void): Trigger[] {
  if (!isRecord(raw)) return [];
  if (typeof raw.cron === "string") {
    if (raw.jitter !== undefined) refuse("jitter in cron");
    const refusal = cronRefusal(raw.cron);
    if (refusal !== null) refuse(`${refusal} (${raw.cron})`);
    return [{ cron: raw.cron }];
  }
  if (typeof raw.event !== "string") return [];
  if (internalEvent.test(raw.event)) refuse(`the event ${raw.event}`);
  const condition = typeof raw.expression === "string" ? raw.expression : null;
  if (condition !== null && !isCondition(condition)) refuse(`if in a trigger (${condition})`);
  return [{ event: raw.event, condition }];
}

function readConcurrency(raw: unknown, refuse: (option: string) => void): Limit[] {
  if (raw === undefined || raw === null) return [];
  return (Array.isArray(raw) ? raw : [raw]).map((one) => {
    const limit: Record<string, unknown> = isRecord(one) ? one : { limit: one };
    if (limit.scope !== undefined && limit.scope !== "fn") refuse("concurrency.scope");
    return readLimit(limit, "concurrency", refuse);
  });
}

function readThrottle(raw: unknown, refuse: (option: string) => void): Throttle | null {
  if (!isRecord(raw)) return null;
  if (raw.burst !== undefined && raw.burst !== 1) refuse("throttle.burst");
  const periodMilliseconds = parseDuration(String(raw.period)) ?? 0;
  if (periodMilliseconds === 0) refuse("throttle.period");
  return { ...readLimit(raw, "throttle", refuse), periodMilliseconds };
}

function readLimit(
  raw: Record<string, unknown>,
  option: string,
  refuse: (option: string) => void,
): Limit {
  const limit = Number(raw.limit);
  if (!Number.isInteger(limit) || limit < 1) refuse(`${option}.limit`);
  return { limit, key: readKey(raw.key, `${option}.key`, refuse) };
}

function readKey(raw: unknown, option: string, refuse: (option: string) => void): string | null {
  if (raw === undefined || raw === null) return null;
  if (typeof raw === "string" && isKeyExpression(raw)) return raw;
  refuse(`${option} (${String(raw)})`);
  return null;
}
