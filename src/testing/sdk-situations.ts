/** Calls that a job engine makes, one a situation of Inngest's protocol, and functions to make them of. */
import { type Inngest, type InngestFunction, NonRetriableError, RetryAfterError } from "inngest";
import { canonicalJson } from "../job-engine/canonical-json";
import type { Json, JsonRecord } from "../job-engine/json";

export interface Situation {
  fn: keyof typeof makers;
  /** The planned step to run; without it the function is looked at for its next one. */
  step?: string;
  /** Results of the steps that are done, by the step's id. */
  done?: Record<string, JsonRecord>;
  isLastTry?: boolean;
}

/** What the SDK makes of the steps' names; functions of runs under way know their steps by it. */
export const stepIds = {
  add: "58d1bbce297de3c304a9fefc3b483181872a5c6b",
  bad: "1902e3d6fc4e78a0bcc50ba12b882769afbf4a8c",
  left: "12c0f1fbadc4046b5f2bb9e063b227ef8750d9d6",
  right: "d27a1f11771200949714b1af99f048a416f5d6f4",
  nap: "c2640f79b4ed481b838ce4ad75330aa3f825d4d9",
  until: "b310f4d4d89b8570184b9777ad7d90fc1df20457",
  tell: "47b8015d98d5103a8a6981a979514855cac10ebc",
};

export const situations = {
  "step-ran": { fn: "adds" },
  "function-done": { fn: "adds", done: { [stepIds.add]: { type: "data", data: 42 } } },
  "nothing-returned": { fn: "idle" },
  "several-steps-found": { fn: "parts" },
  "planned-step-ran": { fn: "parts", step: stepIds.left },
  sleep: { fn: "naps" },
  "sleep-until": { fn: "waits" },
  "event-sent": { fn: "tells" },
  "step-threw": { fn: "breaks" },
  "step-threw-at-last": { fn: "breaks", isLastTry: true },
  "step-threw-non-retriable": { fn: "refuses" },
  "step-asked-for-time": { fn: "defers" },
  "step-failure-caught": { fn: "copes", done: { [stepIds.bad]: failed() } },
  "function-threw": { fn: "throws" },
  "function-threw-at-last": { fn: "throws", isLastTry: true },
  "function-threw-non-retriable": { fn: "throws-for-good" },
  "function-asked-for-time": { fn: "throws-for-now" },
  "unsupported-step": { fn: "listens" },
} satisfies Record<string, Situation>;

const retries = 1;
const on = { event: "a/b" };
const boom = () => {
  throw new TypeError("no", { cause: new Error("why") });
};
const never = () => {
  throw new NonRetriableError("never");
};
const later = () => {
  throw new RetryAfterError("slow down", "5m");
};

type Make = (client: Inngest, id: string) => InngestFunction.Any;
type Handler = Parameters<Inngest["createFunction"]>[1];

const plain =
  (handler: Handler): Make =>
  (client, id) =>
    client.createFunction({ id, triggers: on, retries }, handler);

const makers = {
  adds: plain(async ({ step }) => ({ sum: await step.run("add", () => 42) })),
  idle: plain(async () => {}),
  parts: plain(({ step }) =>
    Promise.all([step.run("left", () => 1), step.run("right", () => 2), step.sleep("nap", "1h")]),
  ),
  naps: plain(({ step }) => step.sleep("nap", "90s")),
  waits: plain(({ step }) => step.sleepUntil("until", "2030-01-02T03:04:05Z")),
  tells: plain(({ step }) => step.sendEvent("tell", { name: "c/d", data: { number: 1 } })),
  breaks: plain(({ step }) => step.run("bad", boom)),
  refuses: plain(({ step }) => step.run("bad", never)),
  defers: plain(({ step }) => step.run("bad", later)),
  copes: plain(async ({ step }) => step.run("bad", boom).catch((error: Error) => error.message)),
  throws: plain(async () => boom()),
  "throws-for-good": plain(async () => never()),
  "throws-for-now": plain(async () => later()),
  listens: plain(({ step }) => step.waitForEvent("wait", { event: "c/d", timeout: "1h" })),
  whole: (client: Inngest, id: string) =>
    client.createFunction(
      {
        id,
        triggers: [{ event: "a/b", if: "event.data.kind == 'big'" }, { cron: "*/15 * * * *" }],
        retries: 4,
        concurrency: [{ limit: 5 }, { limit: 1, key: "event.data.person" }],
        throttle: { limit: 4, period: "1s" },
        idempotency: "event.data.person",
        onFailure: async () => {},
      },
      async () => {},
    ),
};

/** One function for each thing that can come of a call, and `whole` with every option. */
export function makeSituationFunctions(client: Inngest): InngestFunction.Any[] {
  return Object.entries(makers).map(([id, make]) => make(client, id));
}

/** The call as an engine makes it. */
export function callOf({ fn, step, done = {}, isLastTry }: Situation) {
  const event: Json = { name: "a/b", id: "an-event", ts: 1, data: {} };
  const stack = Object.keys(done);
  const ctx: Json = {
    run_id: "a-run",
    attempt: isLastTry ? retries : 0,
    max_attempts: retries + 1,
    disable_immediate_execution: step !== undefined,
    use_api: false,
    stack: { stack, current: stack.length },
  };
  const body = { event, events: [event], steps: done, version: 2, use_api: false, ctx };
  const query = { fnId: `toy-${fn}`, stepId: step ?? "step" };
  return { method: "POST" as const, query, body: canonicalJson(body) };
}

function failed(): JsonRecord {
  return { type: "error", error: { name: "TypeError", message: "no" } };
}
