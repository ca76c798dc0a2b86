/** Who takes events in and runs functions: the embedded engine, or Inngest; whether it answers, and its runs. */
import { z } from "zod";
import { env } from "../env";

const ASK_MILLISECONDS = 2000;
const INNGEST_EVENTS = "https://inn.gs";
const INNGEST_DASHBOARD = "https://app.inngest.com";

export type ReceiverKind = "embedded" | "inngest" | "off";

/** Who it is, and where its own pages are; the embedded engine has none but ours. */
export function receiver(): { kind: ReceiverKind; dashboard: string | null } {
  const { hasJobs, CAIRN_JOB_ENGINE, INNGEST_BASE_URL } = env();
  if (!hasJobs) return { kind: "off", dashboard: null };
  if (CAIRN_JOB_ENGINE === "1") return { kind: "embedded", dashboard: null };
  return { kind: "inngest", dashboard: INNGEST_BASE_URL ?? INNGEST_DASHBOARD };
}

/** Whether it answers at all. */
export async function isReceiverUp(): Promise<boolean> {
  const { INNGEST_BASE_URL } = env();
  const address = INNGEST_BASE_URL ? new URL("/health", INNGEST_BASE_URL) : INNGEST_EVENTS;
  return fetch(address, { signal: AbortSignal.timeout(ASK_MILLISECONDS) }).then(
    async (answer) => {
      await answer.body?.cancel();
      return answer.status < 500;
    },
    () => false,
  );
}

const moment = z.iso.datetime({ offset: true }).nullable();

const runStepSchema = z.object({
  id: z.string(),
  name: z.string(),
  op: z.string(),
  status: z.enum(["planned", "retrying", "sleeping", "completed", "failed"]),
  attempts: z.number(),
  dueAt: moment,
  createdAt: moment,
  finishedAt: moment,
  errorMessage: z.string().nullable(),
});

const runSchema = z.object({
  id: z.string(),
  functionId: z.string(),
  status: z.enum(["queued", "running", "completed", "failed"]),
  queuedAt: moment,
  startedAt: moment,
  finishedAt: moment,
  dueAt: moment,
  eventName: z
    .string()
    .nullish()
    .transform((name) => name ?? null),
  eventId: z
    .string()
    .nullish()
    .transform((id) => id ?? null),
  errorMessage: z.string().nullable(),
  steps: z.array(runStepSchema),
});
/** A function's run with its steps, without what they carried. */
export type Run = z.infer<typeof runSchema>;

const runsSchema = z.object({ runs: z.array(runSchema), next: z.string().nullable() });

/**
 * The embedded engine's runs, newest first.
 * @param before id of the run to go on from
 * @throws Error when the engine does not answer
 */
export async function readRuns({
  limit,
  before,
}: {
  limit: number;
  before: string | null;
}): Promise<z.infer<typeof runsSchema>> {
  const { INNGEST_BASE_URL, INNGEST_SIGNING_KEY } = env();
  const address = new URL("/runs", INNGEST_BASE_URL);
  address.searchParams.set("limit", String(limit));
  if (before !== null) address.searchParams.set("before", before);
  const answer = await fetch(address, {
    headers: { authorization: `Bearer ${INNGEST_SIGNING_KEY}` },
    signal: AbortSignal.timeout(ASK_MILLISECONDS),
  });
  if (!answer.ok) throw new Error(`the job engine answered ${answer.status}`);
  return runsSchema.parse(await answer.json());
}
