/** Calls procedures over HTTP as the browser does, without a server in between. */
import superjson from "superjson";
import { handleTrpcRequest } from "../trpc/handler";
import { appRouter } from "../trpc/routers";
import type { Person } from "./people";

export const ORIGIN = "http://localhost:3000";

/** Who calls: a person, or a stranger. */
export type Caller = Person | (Omit<Person, "userId"> & { userId: null });
type ProcedureType = "query" | "mutation";

/** Types of all procedures by path, as the router itself has them. */
export const procedures = new Map<string, ProcedureType>(
  Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: ProcedureType } }>,
  ).map(([path, procedure]) => [path, procedure._def.type]),
);

export function requestFor(path: string, input: unknown, type = procedures.get(path)): Request {
  const text = JSON.stringify(superjson.serialize(input));
  const address = `${ORIGIN}/api/trpc/${path}`;
  if (type === "query") return new Request(`${address}?input=${encodeURIComponent(text)}`);
  const headers = { "content-type": "application/json", origin: ORIGIN };
  return new Request(address, { method: "POST", headers, body: text });
}

export async function send(caller: Caller, request: Request) {
  const response = await handleTrpcRequest(request, async () => caller);
  const body = await response.json();
  const error = body.error?.json;
  const value = body.result ? superjson.deserialize<Record<string, unknown>>(body.result.data) : {};
  return { status: response.status, headers: response.headers, error, value };
}

export const call = (caller: Caller, path: string, input: unknown) =>
  send(caller, requestFor(path, input));
