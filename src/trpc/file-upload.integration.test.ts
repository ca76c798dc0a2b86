/** Uploads over HTTP: whose, from where, and how large. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTown, type Person, type Town } from "../testing/people";
import { answerUpload } from "./file-upload";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const ORIGIN = "http://localhost:3000";
const CSV = "date,goal,value\n2026-03-01,Run,1\n";

interface Upload {
  query?: string;
  headers?: Record<string, string>;
  body?: string;
}

async function post(
  person: Omit<Person, "userId"> & { userId: string | null },
  { query = "?for=import", headers = { origin: ORIGIN }, body = CSV }: Upload = {},
) {
  const request = new Request(`${ORIGIN}/api/files${query}`, { method: "POST", headers, body });
  const answer = await answerUpload(request, async () => person);
  return { status: answer.status, body: await answer.json() };
}

describe("answerUpload", () => {
  it("keeps the file and answers its id", async () => {
    const ada = await town.addPerson();
    const { status, body } = await post(ada);
    expect(status).toBe(200);
    expect(body).toEqual({ fileId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it("refuses strangers, pages that are not ours, and other purposes", async () => {
    const ada = await town.addPerson();
    expect((await post({ ...ada, userId: null })).status).toBe(401);
    const foreign = { origin: "https://elsewhere.example", cookie: "a=b" };
    expect((await post(ada, { headers: foreign })).status).toBe(403);
    expect((await post(ada, { headers: { cookie: "a=b" } })).status).toBe(403);
    expect((await post(ada, { query: "" })).status).toBe(400);
  });

  it("refuses an empty file, and one that says it is larger than 50 MB", async () => {
    const ada = await town.addPerson();
    const refusal = (reason: string) => ({
      status: 400,
      body: { code: "BAD_REQUEST", appCode: "ATTACHMENT_UPLOAD", details: { file: [reason] } },
    });
    expect(await post(ada, { body: "" })).toMatchObject(refusal("file_empty"));
    const headers = { origin: ORIGIN, "content-length": String(50 * 1024 * 1024 + 1) };
    expect(await post(ada, { headers })).toMatchObject(refusal("file_too_large"));
  });
});
