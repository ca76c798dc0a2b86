/**
 * The SDK's answers, one recorded for each situation of the protocol: it still gives them, and the
 * engine takes them for what they are. `vitest -u` records anew; the difference wants to be read.
 */
import { readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  callOf,
  makeSituationFunctions,
  type Situation,
  situations,
  stepIds,
} from "../testing/sdk-situations";
import { openToyApp, servePath, signingKey, type ToyApp } from "../testing/toy-app";
import { callApp, type Reply } from "./app-client";
import { canonicalJson } from "./canonical-json";
import { readDefinition } from "./definition";
import type { JsonRecord } from "./json";
import { readReply } from "./reply";
import { sign, wallSeconds } from "./signature";

const no = { name: "TypeError", message: "no" };
const never = { name: "NonRetriableError", message: "never" };
const slow = { name: "RetryAfterError", message: "slow down" };
const wait = 5 * 60 * 1000;
const ran = { kind: "StepRun" };
const bad = { id: stepIds.bad, kind: "StepFailed" };

/** What the engine makes of each answer. */
const meanings: Record<keyof typeof situations, object> = {
  "step-ran": ops({ ...ran, id: stepIds.add, title: "add", result: { type: "data", data: 42 } }),
  "function-done": { kind: "completed", output: { sum: 42 } },
  "nothing-returned": { kind: "completed", output: null },
  "several-steps-found": ops(
    { id: stepIds.left, kind: "StepPlanned", title: "left", result: null },
    { id: stepIds.right, kind: "StepPlanned", title: "right", result: null },
    { id: stepIds.nap, kind: "Sleep", title: "nap", name: "1h", result: null },
  ),
  "planned-step-ran": ops({ ...ran, id: stepIds.left, result: { type: "data", data: 1 } }),
  sleep: ops({ id: stepIds.nap, kind: "Sleep", name: "1m30s" }),
  "sleep-until": ops({ id: stepIds.until, kind: "Sleep", name: "2030-01-02T03:04:05.000Z" }),
  "event-sent": ops({ ...ran, id: stepIds.tell, title: "tell", result: { type: "data" } }),
  "step-threw": { kind: "step-error", id: stepIds.bad, error: no, wait: undefined },
  "step-threw-at-last": ops({ ...bad, result: { type: "error", error: no } }),
  "step-threw-non-retriable": ops({ ...bad, result: { type: "error", error: never } }),
  "step-asked-for-time": { kind: "step-error", id: stepIds.bad, error: slow, wait },
  "step-failure-caught": { kind: "completed", output: "no" },
  "function-threw": { kind: "failed", error: no, isRetriable: true, wait: undefined },
  "function-threw-at-last": { kind: "failed", error: no, isRetriable: false },
  "function-threw-non-retriable": { kind: "failed", error: never, isRetriable: false },
  "function-asked-for-time": { kind: "failed", error: slow, isRetriable: true, wait },
  "unsupported-step": { kind: "failed", isRetriable: false },
};

let app: ToyApp;
let events: http.Server;

beforeAll(async () => {
  events = http.createServer((request, response) => {
    request.resume().on("end", () => response.end('{"ids":["an-event-id"],"status":200}'));
  });
  await new Promise<void>((resolve) => events.listen(0, "127.0.0.1", resolve));
  const { port } = events.address() as AddressInfo;
  app = await openToyApp(`http://127.0.0.1:${port}`, makeSituationFunctions);
});

afterAll(async () => {
  await app.close();
  events.closeAllConnections();
  await new Promise((resolve) => events.close(resolve));
});

test.each(Object.entries<Situation>(situations))(
  "The SDK answers as recorded: %s",
  async (name, situation) => {
    await expect(recordingOf(await ask(callOf(situation)))).toMatchFileSnapshot(pathOf(name));
  },
);

test.each(Object.entries(meanings))("The engine reads the recording: %s", (name, meaning) => {
  const { status, headers, body } = read(name);
  const text = JSON.stringify(body);
  const signed = { ...headers, "x-inngest-signature": sign(text, signingKey, wallSeconds()) };
  const reply = { status, headers: signed, body: text };
  expect(readReply(reply, signingKey, Date.now())).toMatchObject(meaning);
});

test("The SDK declares a function with every option as recorded", async () => {
  const headers = { "x-inngest-sync-kind": "in_band" };
  const body = canonicalJson({ url: new URL(servePath, app.url).href });
  const reply = await ask({ method: "PUT", headers, body });
  const { functions } = JSON.parse(reply.body) as { functions: JsonRecord[] };
  const whole = functions.filter(({ id }) => String(id).startsWith("toy-whole"));
  const answer = { ...reply, body: JSON.stringify(whole) };
  await expect(recordingOf(answer)).toMatchFileSnapshot(pathOf("declared"));
});

test("The engine reads the recorded declaration", () => {
  const refused: string[] = [];
  const definitions = read("declared").body.map((raw) =>
    readDefinition(raw, (option) => refused.push(option)),
  );
  expect(refused).toEqual([]);
  expect(definitions).toMatchObject([
    {
      id: "toy-whole",
      maxAttempts: 5,
      triggers: [{ event: "a/b", condition: "event.data.kind == 'big'" }, { cron: "*/15 * * * *" }],
      concurrency: [
        { limit: 5, key: null },
        { limit: 1, key: "event.data.person" },
      ],
      throttle: { limit: 4, key: null, periodMilliseconds: 1000 },
      idempotency: "event.data.person",
    },
    {
      id: "toy-whole-failure",
      triggers: [
        {
          event: "inngest/function.failed",
          condition: "event.data.function_id == 'toy-whole'",
        },
      ],
    },
  ]);
});

function ops(...list: object[]) {
  return { kind: "ops", ops: list };
}

function ask(call: Parameters<typeof callApp>[1]): Promise<Reply> {
  const url = new URL(servePath, app.url);
  return callApp({ url, signingKey, timeoutMilliseconds: 60_000 }, call);
}

/** The parts of an answer that the protocol is about; what changes from call to call is masked. */
function recordingOf({ status, headers, body }: Reply): string {
  const kept = Object.entries(headers).filter(
    ([name]) => /^x-inngest-|^retry-after$/.test(name) && name !== "x-inngest-signature",
  );
  const masked = Object.fromEntries(
    kept.sort().map(([name, value]) => [name, String(value).replace(/:v[\d.]+$/, ":<version>")]),
  );
  const answer = { status, headers: masked, body: JSON.parse(body) };
  return `${JSON.stringify(answer, mask, 2)}\n`;
}

function mask(key: string, value: unknown): unknown {
  if (key === "stack" && typeof value === "string") return "<stack>";
  if (key === "timing") return "<timing>";
  if (key === "url") return String(value).replace(/^http:\/\/[^/]+/, "<origin>");
  return value;
}

function pathOf(name: string): string {
  return `${import.meta.dirname}/recordings/${name}.json`;
}

function read(name: string) {
  return JSON.parse(readFileSync(pathOf(name), "utf8")) as {
    status: number;
    headers: Record<string, string>;
    body: JsonRecord[];
  };
}
