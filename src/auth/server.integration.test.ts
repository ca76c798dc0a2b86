/** Accounts over HTTP requests: what each way in and out leaves behind. */
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Database } from "../db/client";
import { profileChanges, profiles, sessions, users } from "../db/schema";
import { asUser } from "../db/transaction";
import { readEnv } from "../env";
import { createTestDatabase, type TestDatabase } from "../testing/database";
import { ADDRESS_HEADER } from "./client-address";
import { createAuth } from "./server";

const ORIGIN = "http://localhost:3000";
const password = "correct horse battery";
let clone: TestDatabase;
let db: Database;

beforeAll(async () => {
  clone = await createTestDatabase();
  db = connect(clone.appUrl, { max: 5 });
});

afterAll(async () => {
  await db.$client.end({ timeout: 5 });
  await clone.drop();
});

function authWith(settings: Record<string, string> = {}) {
  const basics = { DATABASE_URL: clone.appUrl, BETTER_AUTH_SECRET: "s".repeat(40) };
  const given = { CAIRN_EMBEDDED: "1", RATE_LIMIT_FACTOR: "0", ...settings };
  return createAuth(db, readEnv({ ...basics, ...given }));
}

type Headers_ = Record<string, string>;
function post(
  auth: ReturnType<typeof createAuth>,
  path: string,
  body: object,
  headers: Headers_ = {},
) {
  const init = { origin: ORIGIN, "content-type": "application/json", ...headers };
  return auth.handler(
    new Request(`${ORIGIN}/api/auth${path}`, {
      method: "POST",
      headers: init,
      body: JSON.stringify(body),
    }),
  );
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

async function personWith(email: string) {
  const [person] = await db.select().from(users).where(eq(users.email, email));
  if (!person) throw new Error("no such person");
  return person;
}

describe("sign-up", () => {
  it("signs in at once, makes the first account administrator, and answers no token", async () => {
    const answer = await post(authWith(), "/sign-up/email", {
      name: "Ann",
      email: "Ann@Example.com",
      password,
      timeZone: "Pacific/Auckland",
      locale: "de-AT",
      role: "administrator",
    });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toMatch(/token/);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^cairn\.session_token=.*HttpOnly/i);
    expect(await personWith("ann@example.com")).toMatchObject({
      role: "administrator",
      emailVerified: true,
    });
  });

  it("writes the profile and its history in the browser's zone", async () => {
    const { id } = await personWith("ann@example.com");
    const rows = await asUser(db, id, async (tx) => [
      await tx.select().from(profiles),
      await tx.select().from(profileChanges),
    ]);
    expect(rows).toMatchObject([
      [{ timeZone: "Pacific/Auckland", locale: "de", dayStartHour: 0, weekStart: 1 }],
      [{ timeZone: "Pacific/Auckland" }],
    ]);
  });

  it("takes UTC for a zone that does not exist, and gives a later account no role", async () => {
    const role = "administrator";
    await post(authWith(), "/sign-up/email", {
      name: "Bob",
      email: "bob@example.com",
      password,
      timeZone: "Mars/Base",
      locale: 7,
      role,
    });
    const { id, role: given } = await personWith("bob@example.com");
    expect(given).toBe("person");
    expect(await asUser(db, id, (tx) => tx.select().from(profiles))).toMatchObject([
      { timeZone: "UTC", locale: "en" },
    ]);
  });

  it("refuses passwords under 12 and over 128 characters and empty names", async () => {
    const tryOut = async (body: object) =>
      (
        await post(authWith(), "/sign-up/email", {
          name: "C",
          email: "c@example.com",
          password,
          ...body,
        })
      ).status;
    expect(await tryOut({ password: "x".repeat(11) })).toBe(400);
    expect(await tryOut({ password: "x".repeat(129) })).toBe(400);
    expect(await tryOut({ name: "  " })).toBe(400);
    expect(await tryOut({ name: "x".repeat(101) })).toBe(400);
  });

  it("is refused by name when it is closed", async () => {
    const answer = await post(authWith({ SIGN_UP: "closed" }), "/sign-up/email", {
      name: "D",
      email: "d@example.com",
      password,
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: "SIGN_UP_CLOSED" });
  });

  it("outside the embedded default does not tell whether an address is taken", async () => {
    const auth = authWith({ CAIRN_EMBEDDED: "" });
    const answers = [];
    for (const email of ["ann@example.com", "new@example.com"]) {
      const answer = await post(auth, "/sign-up/email", { name: "E", email, password });
      answers.push([
        answer.status,
        Object.keys(await answer.json()).sort(),
        answer.headers.getSetCookie(),
      ]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe("sign-in", () => {
  const ann = { email: "ann@example.com", password };

  it("answers no token and ends the session the browser had before", async () => {
    const first = await post(authWith(), "/sign-in/email", ann);
    expect(first.status).toBe(200);
    expect(await first.text()).not.toMatch(/"token"/);
    const { id } = await personWith(ann.email);
    const before = await db
      .select({ id: sessions.id })
      .from(sessions)
      .where(eq(sessions.userId, id));
    await post(authWith(), "/sign-in/email", ann, { cookie: cookieOf(first) });
    const after = await db
      .select({ id: sessions.id })
      .from(sessions)
      .where(eq(sessions.userId, id));
    expect(after).toHaveLength(before.length);
    const old = await authWith().api.getSession({
      headers: new Headers({ cookie: cookieOf(first) }),
    });
    expect(old).toBeNull();
  });

  it("ends with sign-out", async () => {
    const cookie = cookieOf(await post(authWith(), "/sign-in/email", ann));
    await post(authWith(), "/sign-out", {}, { cookie });
    expect(await authWith().api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
  });

  it("is tried at most 10 times in 15 minutes for one account, from whatever address", async () => {
    const auth = authWith({ RATE_LIMIT_FACTOR: "1" });
    const statuses = [];
    for (let attempt = 1; attempt <= 11; attempt++) {
      const headers = { [ADDRESS_HEADER]: `203.0.113.${attempt}` };
      const answer = await post(
        auth,
        "/sign-in/email",
        { email: "BOB@example.com", password: "wrong wrong wrong" },
        headers,
      );
      statuses.push(answer.status);
      if (attempt === 11)
        expect(await answer.json()).toMatchObject({
          code: "RATE_LIMITED",
          retryAfterSeconds: expect.any(Number),
        });
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429]);
  });

  it("is tried at most 3 times in 10 s from one address, whatever x-forwarded-for says", async () => {
    const auth = authWith({ RATE_LIMIT_FACTOR: "1" });
    const statuses = [];
    for (let attempt = 1; attempt <= 4; attempt++) {
      const headers = { [ADDRESS_HEADER]: "198.51.100.7", "x-forwarded-for": `1.2.3.${attempt}` };
      const body = { email: `nobody${attempt}@example.com`, password };
      statuses.push((await post(auth, "/sign-in/email", body, headers)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 429]);
  });
});
