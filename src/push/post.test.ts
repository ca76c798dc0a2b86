import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import { afterEach, describe, expect, it, vi } from "vitest";
import { post } from "./post";

/** What every name stands for. */
function everyNameIs(address: string): void {
  const family = address.includes(":") ? 6 : 4;
  const answer = (_name: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(null, [{ address, family }]);
  vi.spyOn(dns, "lookup").mockImplementation(answer as typeof dns.lookup);
  syncBuiltinESMExports();
}

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const request = { headers: {}, body: Buffer.from("") };
const options = { allowsPrivate: false, timeoutMilliseconds: 2000 };

describe("post", () => {
  it.each(["127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "fd00::1", "::ffff:10.0.0.1"])(
    "calls no public name that stands for %s",
    async (address) => {
      everyNameIs(address);
      expect(await post("https://push.example.com/a", request, options)).toBe("private");
    },
  );
});
