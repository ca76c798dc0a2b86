/** Whose address counts. */
import { describe, expect, it } from "vitest";
import { clientAddress, trustedProxies } from "./client-address";

const none = trustedProxies([]);
const ours = trustedProxies(["10.0.0.0/8", "::1"]);

describe("clientAddress", () => {
  it("is the socket's, whatever the sender claims", () => {
    expect(clientAddress("203.0.113.5", "1.2.3.4", none)).toBe("203.0.113.5");
    expect(clientAddress("::ffff:203.0.113.5", undefined, none)).toBe("203.0.113.5");
  });

  it("behind a trusted proxy is the last entry that is no proxy", () => {
    expect(clientAddress("10.0.0.1", "6.6.6.6, 203.0.113.5, 10.0.0.2", ours)).toBe("203.0.113.5");
    expect(clientAddress("::1", "203.0.113.5", ours)).toBe("203.0.113.5");
  });

  it("is the proxy's own when it says nothing usable", () => {
    expect(clientAddress("10.0.0.1", undefined, ours)).toBe("10.0.0.1");
    expect(clientAddress("10.0.0.1", "1.2.3.4, nonsense", ours)).toBe("10.0.0.1");
  });
});
