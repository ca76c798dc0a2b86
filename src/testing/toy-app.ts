/** A small app that serves functions with the real Inngest SDK, behind a front that can spoil its answers. */
import http from "node:http";
import net, { type AddressInfo } from "node:net";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { sign, wallSeconds } from "../job-engine/signature";

/** What the front does with one answer. */
export type Fault = "drop" | "duplicate" | "unsign" | "forge" | "strip-sdk" | null;

export interface Call {
  method: string;
  stepId: string | null;
  fnId: string | null;
  body: {
    steps?: Record<string, unknown>;
    ctx?: { run_id: string; attempt: number; disable_immediate_execution: boolean };
  };
}

export interface ToyApp {
  url: string;
  client: Inngest;
  calls: Call[];
  /** Asked about every call after the function has done its part. */
  fault: (call: Call) => Fault | Promise<Fault>;
  close(): Promise<void>;
}

export const signingKey = `signkey-test-${"5f".repeat(32)}`;
export const eventKey = "toy-event-key";
export const servePath = "/api/inngest";

const silent = { info() {}, warn() {}, error() {}, debug() {} };

/** Serves the functions; events go to the engine at `engineUrl`. */
export async function openToyApp(
  engineUrl: string,
  functions: (client: Inngest) => InngestFunction.Any[],
  port = 0,
): Promise<ToyApp> {
  const client = new Inngest({
    id: "toy",
    isDev: false,
    baseUrl: engineUrl,
    eventKey,
    signingKey,
    logger: silent,
  });
  const options = { client, functions: functions(client), servePath, enableUnauthedSync: false };
  const back = http.createServer(serve(options));
  const backUrl = await listen(back);
  const front = http.createServer((request, response) => {
    void pass(app, backUrl, request, response).catch(() => response.destroy());
  });
  const app: ToyApp = {
    url: "",
    client,
    calls: [],
    fault: () => null,
    async close() {
      for (const server of [front, back]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
  app.url = await listen(front, port);
  return app;
}

/** A port nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function pass(
  app: ToyApp,
  backUrl: string,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  const url = new URL(request.url ?? "/", backUrl);
  const method = request.method ?? "GET";
  const call: Call = {
    method,
    stepId: url.searchParams.get("stepId"),
    fnId: url.searchParams.get("fnId"),
    body: body === "" ? {} : JSON.parse(body),
  };
  app.calls.push(call);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    const isHop = ["host", "connection", "content-length"].includes(name);
    if (typeof value === "string" && !isHop) headers.set(name, value);
  }
  const forward = () => fetch(url, { method, headers, ...(body !== "" && { body }) });
  let reply = await forward();
  const fault = await app.fault(call);
  if (fault === "drop") {
    response.destroy();
    return;
  }
  if (fault === "duplicate") reply = await forward();
  const answer = Object.fromEntries(reply.headers);
  if (fault === "unsign") delete answer["x-inngest-signature"];
  if (fault === "forge") answer["x-inngest-signature"] = forged(await reply.clone().text());
  if (fault === "strip-sdk") delete answer["x-inngest-sdk"];
  for (const name of ["connection", "content-length", "content-encoding"]) delete answer[name];
  response.writeHead(reply.status, answer);
  response.end(await reply.text());
}

/** A signature that is well made, with another key. */
function forged(body: string): string {
  return sign(body, "signkey-test-forged", wallSeconds());
}

async function listen(server: http.Server, port = 0): Promise<string> {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
