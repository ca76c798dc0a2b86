/** Calls procedures over HTTP as the browser does, without a server in between. */
import superjson from "superjson";
import { MemoryStore } from "../cache/memory-store";
import { Cache } from "../cache/policy";
import { readTimeSettings } from "../db/queries/accounts";
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

const sharedCache = new Cache(new MemoryStore());

/** The caller as a request of theirs knows them: with the version that their session told. */
export async function withCache<C extends Caller>(caller: C, cache = sharedCache) {
  const { db, userId } = caller;
  const profile = userId === null ? undefined : await readTimeSettings(db, { userId });
  if (userId === null || profile === undefined) return caller;
  const { timeZone, dayStartHour, cacheVersion: version } = profile;
  return { ...caller, cache: cache.forPerson({ userId, version, timeZone, dayStartHour }) };
}

export async function send(caller: Caller, request: Request) {
  const response = await handleTrpcRequest(request, () => withCache(caller));
  const body = await response.json();
  const error = body.error?.json;
  const value = body.result ? superjson.deserialize<Record<string, unknown>>(body.result.data) : {};
  return { status: response.status, headers: response.headers, error, value };
}

export const call = (caller: Caller, path: string, input: unknown) =>
  send(caller, requestFor(path, input));
