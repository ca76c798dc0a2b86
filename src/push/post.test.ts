import { describe, expect, it, vi } from "vitest";
import { post } from "./post";

const looked = vi.hoisted(() => ({ address: "127.0.0.1" }));
// The outside world: what a name stands for.
vi.mock("node:dns", () => ({
  lookup: (_name: string, _options: object, done: (error: null, found: object[]) => void) =>
    done(null, [{ address: looked.address, family: looked.address.includes(":") ? 6 : 4 }]),
}));

const request = { headers: {}, body: Buffer.from("") };
const options = { allowsPrivate: false, timeoutMilliseconds: 2000 };

describe("post", () => {
  it.each(["127.0.0.1", "10.0.0.7", "169.254.169.254", "::1", "fd00::1", "::ffff:10.0.0.1"])(
    "calls no public name that stands for %s",
    async (address) => {
      looked.address = address;
      expect(await post("https://push.example.com/a", request, options)).toBe("private");
    },
  );
});
