/** Who may call the functions: nobody but whoever holds the signing key, and only just now. */
import { NextRequest } from "next/server";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { sign } from "../job-engine/signature";
import { handleInngestRequest, SERVE_PATH } from ".";

const key = `signkey-test-${"5f".repeat(32)}`;
const other = `signkey-test-${"6e".repeat(32)}`;
const outbound = vi.fn<typeof fetch>(() => Promise.reject(new Error("no call may leave")));

beforeAll(() => {
  vi.stubEnv("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none");
  vi.stubEnv("BETTER_AUTH_SECRET", "s".repeat(40));
  vi.stubEnv("INNGEST_SIGNING_KEY", key);
  vi.stubEnv("INNGEST_EVENT_KEY", "event-key");
  vi.stubEnv("INNGEST_BASE_URL", "http://127.0.0.1:1");
  vi.stubGlobal("fetch", outbound);
});
afterEach(() => outbound.mockClear());

type Method = Parameters<typeof handleInngestRequest>[0];
interface Asked {
  key?: string;
  secondsAgo?: number;
  host?: string;
}

const body = JSON.stringify({ url: `http://cairn.example${SERVE_PATH}` });

async function statusOf(method: Method, { key: signedWith, secondsAgo = 0, host }: Asked) {
  const headers = new Headers({ "x-inngest-sync-kind": "in_band", host: host ?? "localhost:3000" });
  const sent = method === "GET" ? "" : body;
  if (signedWith !== undefined) {
    const at = Math.floor(Date.now() / 1000) - secondsAgo;
    headers.set("x-inngest-signature", sign(sent, signedWith, at));
  }
  const url = `http://${host ?? "localhost:3000"}${SERVE_PATH}?fnId=cairn-close-days&stepId=step`;
  const request = new NextRequest(url, { method, headers, ...(sent !== "" && { body: sent }) });
  return (await handleInngestRequest(method, request)).status;
}

const methods: Method[] = ["GET", "POST", "PUT"];
const asked: [string, Asked][] = [
  ["unsigned", {}],
  ["unsigned under a foreign host", { host: "evil.example" }],
  ["signed with another key", { key: other }],
  ["signed six minutes ago", { key, secondsAgo: 360 }],
  ["signed six minutes ahead", { key, secondsAgo: -360 }],
];

describe("a call of the functions", () => {
  for (const method of methods) {
    it.each(asked)(`by ${method} %s is refused, and nothing is called`, async (_name, call) => {
      expect(await statusOf(method, call)).toBe(401);
      expect(outbound).not.toHaveBeenCalled();
    });
  }

  it("signed just now is answered", async () => {
    expect(await statusOf("PUT", { key })).toBe(200);
    expect(outbound).not.toHaveBeenCalled();
  });
});
