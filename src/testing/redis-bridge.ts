/** Stands in for Upstash: speaks its REST in front of a real redis-server, and fails as it is told. */
import { createHash } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { startRedis } from "./redis-server";
import { type RedisAnswer, RedisError, type RedisWire } from "./redis-wire";

/**
 * `down`: nobody listens. `hang`: taken in, never answered. `slow`: answered after
 * {@link RedisBridge.slowMilliseconds}. `502`: a proxy's HTML page. `429`: too many requests.
 * `stale`: reads are answered as of when the fault began. `halfClosed`: half an answer, then an end.
 */
export const bridgeFaults = ["down", "hang", "slow", "502", "429", "stale", "halfClosed"] as const;
export type BridgeFault = (typeof bridgeFaults)[number];

export interface RedisBridge {
  url: string;
  token: string;
  slowMilliseconds: number;
  /** Requests that were taken in. */
  requests: number;
  /** Straight to Redis, past every fault. */
  wire: RedisWire;
  /** `null`: all is well. */
  setFault(fault: BridgeFault | null): Promise<void>;
  stop(): Promise<void>;
}

const TOKEN = "bridge-token";
const PAGE = "<html><body><h1>502 Bad Gateway</h1></body></html>";

export async function startRedisBridge(): Promise<RedisBridge> {
  const redis = await startRedis();
  const { wire } = redis;
  let fault: BridgeFault | null = null;
  let frozen = new Map<string, RedisAnswer>();
  const ask = askerOf(wire, () => (fault === "stale" ? frozen : null));
  const server = http.createServer(async (request, response) => {
    bridge.requests += 1;
    const body = await bodyOf(request).catch(() => "");
    if (fault === "hang") return;
    if (fault === "slow") await pause(bridge.slowMilliseconds);
    if (fault === "502") return send(response, 502, PAGE, "text/html");
    if (fault === "429") return send(response, 429, { error: "ERR max requests limit exceeded" });
    if (request.headers.authorization !== `Bearer ${TOKEN}`) {
      return send(response, 401, { error: "WRONGPASS invalid or missing auth token" });
    }
    const { status, answer } = await answerOf(request, body, ask);
    if (fault === "halfClosed") return sendHalf(response, answer);
    send(response, status, answer);
  });
  server.keepAliveTimeout = 60_000;
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const bridge: RedisBridge = {
    url: `http://127.0.0.1:${port}`,
    token: TOKEN,
    slowMilliseconds: 100,
    requests: 0,
    wire,
    async setFault(next) {
      if (next === "stale") frozen = await copyOf(wire);
      if (next === "down" && fault !== "down") await close(server);
      if (next !== "down" && fault === "down") await listen(server, port);
      fault = next;
    },
    async stop() {
      if (fault !== "down") await close(server);
      await redis.stop();
    },
  };
  return bridge;
}

type Ask = (command: readonly unknown[]) => Promise<{ result: RedisAnswer } | { error: string }>;

/** Redis does not know this flag of Upstash, so scripts go without it and keep the name they are asked by. */
const UPSTASH_FLAG = /^#!lua flags=allow-key-locking\n/;

function askerOf(wire: RedisWire, frozen: () => ReadonlyMap<string, RedisAnswer> | null): Ask {
  const shaByUpstashs = new Map<string, string>();
  const translate = (command: readonly unknown[]): readonly unknown[] => {
    const [name, script, ...rest] = command.map(String);
    const verb = name?.toLowerCase();
    if (verb === "evalsha" && script) return [name, shaByUpstashs.get(script) ?? script, ...rest];
    if (verb !== "eval" || !script) return command;
    const plain = script.replace(UPSTASH_FLAG, "");
    shaByUpstashs.set(shaOf(script), shaOf(plain));
    return [name, plain, ...rest];
  };
  return async (command) => {
    const old = frozen();
    const [name, key] = command.map(String);
    if (old && name?.toLowerCase() === "get") return { result: old.get(key ?? "") ?? null };
    const answer = await wire.ask(translate(command));
    return answer instanceof RedisError ? { error: answer.message } : { result: answer };
  };
}

async function answerOf(request: http.IncomingMessage, body: string, ask: Ask) {
  const commands: unknown = JSON.parse(body);
  if (!Array.isArray(commands)) return { status: 400, answer: { error: "ERR no command" } };
  const encode = request.headers["upstash-encoding"] === "base64" ? base64 : asItIs;
  if (request.url === "/") {
    const answer = encode(await ask(commands));
    return { status: "error" in answer ? 400 : 200, answer };
  }
  const answers = [];
  if (request.url === "/multi-exec") await ask(["MULTI"]);
  for (const command of commands) answers.push(await ask(command));
  if (request.url !== "/multi-exec") return { status: 200, answer: answers.map(encode) };
  const done = await ask(["EXEC"]);
  if ("error" in done || !Array.isArray(done.result)) return { status: 400, answer: done };
  return { status: 200, answer: done.result.map((result) => encode({ result })) };
}

type Answered = Awaited<ReturnType<Ask>>;
const asItIs = (answer: Answered): Answered => answer;
const base64 = (answer: Answered): Answered =>
  "error" in answer ? answer : { result: inBase64(answer.result) };

function inBase64(value: RedisAnswer): RedisAnswer {
  if (Array.isArray(value)) return value.map(inBase64);
  return typeof value === "string" && value !== "OK"
    ? Buffer.from(value).toString("base64")
    : value;
}

async function copyOf(wire: RedisWire): Promise<Map<string, RedisAnswer>> {
  const keys = await wire.ask(["KEYS", "*"]);
  const copy = new Map<string, RedisAnswer>();
  for (const key of Array.isArray(keys) ? keys : []) {
    const value = await wire.ask(["GET", key]);
    if (!(value instanceof RedisError)) copy.set(String(key), value);
  }
  return copy;
}

function send(response: http.ServerResponse, status: number, body: unknown, type?: string): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, { "content-type": type ?? "application/json" }).end(text);
}

/** Promises a whole answer, and ends after half of it. */
function sendHalf(response: http.ServerResponse, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(200, { "content-length": Buffer.byteLength(text) });
  response.write(text.slice(0, text.length / 2), () => response.socket?.end());
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

const shaOf = (script: string) => createHash("sha1").update(script).digest("hex");
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const listen = (server: http.Server, port: number) =>
  new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));

function close(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
