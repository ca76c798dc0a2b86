/** The guard: which requests never reach a procedure. */
import { describe, expect, it } from "vitest";
import { guardRequest, MAX_BODY_BYTES } from "./guard";

const ORIGIN = "http://localhost:3000";
const settings = { APP_URL: ORIGIN, PORT: 3000, isEmbedded: true };
const own = { origin: ORIGIN, cookie: "a=b", "content-type": "application/json" };

function post(headers: Record<string, string>, body: BodyInit = "{}") {
  return new Request(`${ORIGIN}/api/trpc/goals.create`, { method: "POST", headers, body });
}

async function statusOf(request: Request): Promise<number | "passed"> {
  const guarded = await guardRequest(request, settings);
  return guarded instanceof Response ? guarded.status : "passed";
}

describe("guardRequest", () => {
  it.each([
    ["its own page", own, "passed"],
    ["the other name of this machine", { ...own, origin: "http://127.0.0.1:3000" }, "passed"],
    ["a script without cookie or origin", { "content-type": "application/json" }, "passed"],
    ["another site", { ...own, origin: "http://evil.example" }, 403],
    ["another port", { ...own, origin: "http://localhost:3001" }, 403],
    ["an opaque origin", { ...own, origin: "null" }, 403],
    ["a cookie without origin", { cookie: "a=b", "content-type": "application/json" }, 403],
    ["a form", { ...own, "content-type": "application/x-www-form-urlencoded" }, 415],
    ["plain text", { ...own, "content-type": "text/plain" }, 415],
    ["bytes", { ...own, "content-type": "application/octet-stream" }, 415],
  ])("answers %s", async (_who, headers, expected) => {
    expect(await statusOf(post(headers))).toBe(expected);
  });

  it("hands the body on as it came", async () => {
    const guarded = await guardRequest(post(own, '{"json":1}'), settings);
    expect(guarded instanceof Request && (await guarded.text())).toBe('{"json":1}');
  });

  it("refuses a body over the cap, stated or streamed", async () => {
    const large = "x".repeat(MAX_BODY_BYTES + 1);
    expect(await statusOf(post({ ...own, "content-length": String(large.length) }, large))).toBe(
      413,
    );
    const chunk = new TextEncoder().encode("x".repeat(1024));
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++;
        controller.enqueue(chunk);
      },
    });
    const init = { method: "POST", headers: own, body, duplex: "half" };
    expect(await statusOf(new Request(`${ORIGIN}/api/trpc/x`, init))).toBe(413);
    expect(sent).toBeLessThan(1100);
  });

  it("answers in the shape of the procedures' errors", async () => {
    const guarded = await guardRequest(post({ ...own, origin: "null" }), settings);
    const body = guarded instanceof Response ? await guarded.json() : null;
    expect(body.error.json.data).toMatchObject({
      code: "FORBIDDEN",
      httpStatus: 403,
      appCode: null,
    });
  });
});
