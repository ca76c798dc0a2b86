/** Signatures against the SDK's own verification, and canonical JSON against its canonicalizer. */

import http from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callApp } from "./app-client";
import { canonicalJson } from "./canonical-json";
import type { Json } from "./json";
import { isSameText, isSigned, sign, wallSeconds } from "./signature";

const signingKey = `signkey-test-${"1a".repeat(32)}`;
const silent = { info() {}, warn() {}, error() {}, debug() {} };
let server: http.Server;
let url: URL;

beforeAll(async () => {
  const client = new Inngest({
    id: "toy",
    isDev: false,
    signingKey,
    eventKey: "k",
    logger: silent,
  });
  const fn = client.createFunction(
    { id: "echo", triggers: { event: "a/b" } },
    async ({ event }) => event.data,
  );
  server = http.createServer(serve({ client, functions: [fn], enableUnauthedSync: false }));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/inngest`);
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function call(data: Json, headers: Record<string, string> = {}) {
  const event = { name: "a/b", id: "1", ts: 1, data };
  const ctx = { run_id: "r", attempt: 0, max_attempts: 4, use_api: false };
  const body = canonicalJson({ event, events: [event], steps: {}, version: 2, ctx });
  const app = { url, signingKey, timeoutMilliseconds: 5000 };
  return callApp(app, {
    method: "POST",
    query: { fnId: "toy-echo", stepId: "step" },
    headers,
    body,
  });
}

test("The SDK accepts what the engine signs, whatever the data, and its reply verifies", async () => {
  const key = fc.string({ unit: "binary" }).filter((text) => text !== "__proto__");
  const data = fc.dictionary(key, fc.jsonValue({ stringUnit: "binary" }));
  await fc.assert(
    fc.asyncProperty(data, async (value) => {
      const plain = JSON.parse(JSON.stringify(value)) as Json;
      const reply = await call(plain);
      expect(reply.status).toBe(200);
      expect(JSON.parse(reply.body)).toEqual(plain);
      const signature = String(reply.headers["x-inngest-signature"]);
      expect(isSigned(signature, reply.body, signingKey, wallSeconds())).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ["no signature", ""],
  ["a forged one", sign("{}", "signkey-test-other", wallSeconds())],
  ["an old one", sign("{}", signingKey, wallSeconds() - 600)],
])("The SDK refuses a call with %s, unsigned itself", async (_name, signature) => {
  const reply = await call({}, { "x-inngest-signature": signature });
  expect(reply.status).toBe(401);
  expect(reply.headers["x-inngest-signature"]).toBeUndefined();
});

test("A signature holds for five minutes, for its body and for its key only", () => {
  const header = sign("body", signingKey, 1000);
  expect(isSigned(header, "body", signingKey, 1000 + 300)).toBe(true);
  expect(isSigned(header, "body", signingKey, 1000 - 300)).toBe(true);
  expect(isSigned(header, "body", signingKey, 1000 + 301)).toBe(false);
  expect(isSigned(header, "body", signingKey, 1000 - 301)).toBe(false);
  expect(isSigned(header, "body!", signingKey, 1000)).toBe(false);
  expect(isSigned(header, "body", "signkey-test-aa", 1000)).toBe(false);
  for (const broken of [undefined, "", "t=1000", "s=00", "t=x&s=00", "t=1e3&s=00"]) {
    expect(isSigned(broken, "body", signingKey, 1000)).toBe(false);
  }
});

test("Canonical JSON sorts keys by UTF-16 units and writes numbers as ECMAScript does", () => {
  const value = { b: [1e21, 0.1, -0, 1e-7], a: "\u20ac\u000f\n", "\ud83d\ude00": 1, "\ufb33": 2 };
  expect(canonicalJson(value)).toBe('{"a":"€\\u000f\\n","b":[1e+21,0.1,0,1e-7],"😀":1,"\ufb33":2}');
});

test("Secrets of different lengths compare as different", () => {
  expect(isSameText("abc", "abcd")).toBe(false);
  expect(isSameText("", "abc")).toBe(false);
  expect(isSameText("abc", "abc")).toBe(true);
});
