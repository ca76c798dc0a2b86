/** Which requests may change something. */
import { describe, expect, it } from "vitest";
import { ownOrigins, refusalOf } from "./own-origins";

const address = { APP_URL: "https://cairn.example", PORT: 3000, isEmbedded: false };
const json = { "content-type": "application/json" };

function refusal(headers: Record<string, string>, method = "POST") {
  // A Request of its own drops the headers that only browsers may set, so its shape is given instead.
  const met = { method, headers: new Headers(headers) } as Request;
  return refusalOf(met, address, 1000)?.code ?? null;
}

describe("ownOrigins", () => {
  it("is APP_URL alone, but for the embedded default where this machine's names count", () => {
    expect(ownOrigins(address)).toEqual(["https://cairn.example"]);
    expect(ownOrigins({ APP_URL: "http://localhost:3100", PORT: 3100, isEmbedded: true })).toEqual([
      "http://localhost:3100",
      "http://127.0.0.1:3100",
    ]);
  });
});

describe("refusalOf", () => {
  it("lets reading pass from anywhere", () => {
    expect(refusal({ origin: "https://evil.example", cookie: "a=b" }, "GET")).toBeNull();
  });

  it("lets JSON of our own origin pass", () => {
    expect(refusal({ ...json, cookie: "a=b", origin: "https://cairn.example" })).toBeNull();
    expect(
      refusal({
        "content-type": "application/json; charset=utf-8",
        origin: "https://cairn.example",
      }),
    ).toBeNull();
  });

  it("refuses another origin, the null origin, and none where a cookie is carried", () => {
    expect(refusal({ ...json, origin: "https://evil.example" })).toBe("FOREIGN_ORIGIN");
    expect(refusal({ ...json, origin: "null", cookie: "a=b" })).toBe("FOREIGN_ORIGIN");
    expect(refusal({ ...json, cookie: "a=b" })).toBe("FOREIGN_ORIGIN");
    expect(refusal({ ...json, cookie: "a=b", origin: "https://cairn.example.evil.example" })).toBe(
      "FOREIGN_ORIGIN",
    );
  });

  it("lets a request without cookie and origin pass, as a script sends it", () => {
    expect(refusal(json)).toBeNull();
  });

  it("refuses what a form can send", () => {
    expect(refusal({ "content-type": "text/plain" })).toBe("JSON_ONLY");
    expect(refusal({})).toBe("JSON_ONLY");
    expect(refusal({ "content-type": "text/plain; application/json" })).toBe("JSON_ONLY");
  });

  it("refuses bodies that are too long or of unknown length", () => {
    expect(refusal({ ...json, "content-length": "1001" })).toBe("BODY_TOO_LARGE");
    expect(refusal({ ...json, "transfer-encoding": "chunked" })).toBe("LENGTH_REQUIRED");
  });
});
