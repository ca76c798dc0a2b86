/** Reads what the app answered to a call: what became of the function, or of its steps. */
import { headerOf, type Reply } from "./app-client";
import { isRecord, type Json, type JsonRecord, parseJson } from "./json";
import { retryAfter } from "./retry-delay";
import { isSigned, wallSeconds } from "./signature";

export interface Op {
  id: string;
  kind: "StepRun" | "StepFailed" | "StepPlanned" | "Sleep";
  /** What the developer called the step. */
  title: string;
  /** A sleep's duration or end. */
  name: string;
  /** A finished step's result, as it goes back to the function. */
  result: JsonRecord | null;
}

export type Outcome =
  | { kind: "completed"; output: Json }
  | { kind: "ops"; ops: Op[] }
  | { kind: "step-error"; id: string; title: string; error: Json; wait: number | undefined }
  | { kind: "failed"; error: Json; isRetriable: boolean; wait: number | undefined }
  | { kind: "absent" };

const memoizable = new Set(["StepRun", "StepFailed", "StepPlanned", "Sleep"]);

/** What a reply means; one that is not the SDK's, or not signed, is a failed try. */
export function readReply(reply: Reply, signingKey: string, now: number): Outcome {
  if (headerOf(reply, "x-inngest-sdk") === undefined) {
    return failure(`The app answered ${reply.status} without Inngest's SDK.`);
  }
  const signature = headerOf(reply, "x-inngest-signature");
  if (!isSigned(signature, reply.body, signingKey, wallSeconds())) {
    return failure("The app's answer is not signed.");
  }
  const body = parseJson(reply.body);
  if (body === undefined) return failure("The app's answer is no JSON.");
  if (reply.status === 200) return { kind: "completed", output: body };
  const wait = retryAfter(headerOf(reply, "retry-after"), now);
  if (reply.status === 206) return readOps(body, wait);
  const isRetriable = headerOf(reply, "x-inngest-no-retry") !== "true";
  return { kind: "failed", error: readError(body), isRetriable, wait };
}

/** A try that failed for a reason of the connection or of the answer. */
export function failure(message: string, isRetriable = true): Outcome {
  return {
    kind: "failed",
    error: { name: "JobEngineError", message },
    isRetriable,
    wait: undefined,
  };
}

function readOps(body: Json, wait: number | undefined): Outcome {
  const raws = Array.isArray(body) ? body.filter(isRecord) : [];
  if (raws.length === 0) return failure("The app answered without steps.");
  for (const raw of raws as JsonRecord[]) {
    if (raw.op === "StepError") return readStepError(raw, wait);
    if (typeof raw.op !== "string" || !memoizable.has(raw.op)) {
      return failure(`The embedded job engine does not support ${String(raw.op)} steps.`, false);
    }
    if (typeof raw.id !== "string") return failure("The app answered a step without an id.");
  }
  return { kind: "ops", ops: (raws as JsonRecord[]).map(readOp) };
}

function readOp(raw: JsonRecord): Op {
  const kind = raw.op as Op["kind"];
  const result: JsonRecord | null =
    kind === "StepRun"
      ? { type: "data", data: raw.data ?? null }
      : kind === "StepFailed"
        ? { type: "error", error: readError(raw.error ?? raw.data ?? null) }
        : null;
  const name = typeof raw.name === "string" ? raw.name : "";
  return { id: String(raw.id), kind, title: titleOf(raw), name, result };
}

function readStepError(raw: JsonRecord, wait: number | undefined): Outcome {
  const error = readError(raw.error ?? null);
  return { kind: "step-error", id: String(raw.id), title: titleOf(raw), error, wait };
}

function titleOf(raw: JsonRecord): string {
  const title = raw.displayName ?? raw.name ?? raw.id;
  return typeof title === "string" ? title.replaceAll("\0", "") : "";
}

function readError(body: Json): Json {
  if (isRecord(body) && typeof body.message === "string") return body as JsonRecord;
  if (isRecord(body) && typeof body.error === "string") {
    return { name: "Error", message: body.error };
  }
  return { name: "Error", message: typeof body === "string" ? body : "Unknown error" };
}
