/** One request to an address a browser gave us: bounded in time, and never into the own network. */
import { type LookupAddress, lookup } from "node:dns";
import { request as plainRequest } from "node:http";
import { type RequestOptions, request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "../domain/push-subscription";

const PRIVATE = "EPRIVATE";

/** What came back; `status` is `null` when nothing did. */
export interface Answer {
  status: number | null;
  retryAfterSeconds: number | null;
}

interface PostOptions {
  allowsPrivate: boolean;
  timeoutMilliseconds: number;
}

/**
 * Posts bytes and reads no more than the answer's head; redirects are not followed.
 * @returns `private` when the host's name stands for an address of the own network
 */
export function post(
  address: string,
  { headers, body }: Pick<RequestOptions, "headers"> & { body: Buffer },
  { allowsPrivate, timeoutMilliseconds }: PostOptions,
): Promise<Answer | "private"> {
  const options: RequestOptions = {
    method: "POST",
    headers,
    signal: AbortSignal.timeout(timeoutMilliseconds),
    ...(allowsPrivate ? {} : { lookup: lookUpPublic }),
  };
  const open = address.startsWith("https:") ? secureRequest : plainRequest;
  return new Promise((resolve) => {
    const request = open(address, options, (response) => {
      const { statusCode = null, headers: answered } = response;
      response.destroy();
      resolve({ status: statusCode, retryAfterSeconds: secondsIn(answered["retry-after"]) });
    });
    request.on("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code === PRIVATE ? "private" : { status: null, retryAfterSeconds: null });
    });
    request.end(body);
  });
}

/** Looks a name up and hands on only public addresses, so that what was checked is what is called. */
const lookUpPublic: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    const addresses: LookupAddress[] = found ?? [];
    const [first] = addresses;
    if (error || !first) return done(error ?? new Error("no address"), []);
    if (!addresses.every(({ address }) => isPublicAddress(address))) {
      return done(Object.assign(new Error("an address of the own network"), { code: PRIVATE }), []);
    }
    if (options.all) return done(null, addresses);
    done(null, first.address, first.family);
  });
};

/** Seconds of a `retry-after` header; `null` for none, and for one that is a date. */
function secondsIn(header: string | undefined): number | null {
  const seconds = Number(header ?? "");
  return header?.trim() && Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}
