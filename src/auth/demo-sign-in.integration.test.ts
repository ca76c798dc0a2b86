/** The demo account behind its button: made once, opened by nothing more than its known password, nobody's. */
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connect, type Database } from "../db/client";
import { activities, goals, profiles, users } from "../db/schema";
import { asUser } from "../db/transaction";
import { DEMO_EMAIL, DEMO_PASSWORD } from "../domain/demo-account";
import { readEnv } from "../env";
import { createTestDatabase, type TestDatabase } from "../testing/database";
import { createAuth } from "./server";

const ORIGIN = "http://localhost:3000";
const PATH = "/sign-in/demo";
let clone: TestDatabase;
let db: Database;

beforeEach(async () => {
  clone = await createTestDatabase();
  db = connect(clone.appUrl, { max: 5 });
});

afterEach(async () => {
  await db.$client.end({ timeout: 5 });
  await clone.drop();
});

function authWith(settings: Record<string, string> = {}) {
  const basics = { DATABASE_URL: clone.appUrl, BETTER_AUTH_SECRET: "s".repeat(40) };
  const given = { CAIRN_EMBEDDED: "1", RATE_LIMIT_FACTOR: "0", ...settings };
  return createAuth(db, readEnv({ ...basics, ...given }));
}

function post(auth: ReturnType<typeof authWith>, path: string, body: object, cookie = "") {
  const headers = { origin: ORIGIN, "content-type": "application/json", cookie };
  const init = { method: "POST", headers, body: JSON.stringify(body) };
  return auth.handler(new Request(`${ORIGIN}/api/auth${path}`, init));
}

const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

const ann = { name: "Ann", email: "ann@example.com", password: "correct horse battery" };

describe("the demo's button", () => {
  it("makes the account once for two presses at once, and signs both in", async () => {
    const auth = authWith();
    const home = { timeZone: "Asia/Tokyo", locale: "de" };
    const answers = await Promise.all([post(auth, PATH, home), post(auth, PATH, home)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    for (const answer of answers) {
      expect(await answer.text()).not.toMatch(/token/);
      const headers = new Headers({ cookie: cookieOf(answer) });
      expect((await auth.api.getSession({ headers }))?.user.email).toBe(DEMO_EMAIL);
    }
    const [demo, ...others] = await db.select().from(users);
    expect(others).toEqual([]);
    const userId = demo?.id ?? "";
    const [[profile], made, logged] = await asUser(db, userId, (tx) =>
      Promise.all([tx.select().from(profiles), tx.$count(goals), tx.$count(activities)]),
    );
    expect(profile).toMatchObject(home);
    expect(made).toBe(7);
    expect(logged).toBeGreaterThan(2000);
  });

  it("leaves the first real account the administrator", async () => {
    const auth = authWith();
    await post(auth, PATH, {});
    await post(auth, "/sign-up/email", ann);
    const roles = await db.select({ email: users.email, role: users.role }).from(users);
    expect(roles).toHaveLength(2);
    expect(roles).toContainEqual({ email: DEMO_EMAIL, role: "person" });
    expect(roles).toContainEqual({ email: ann.email, role: "administrator" });
  });

  it.each([
    ["outside the embedded default", { CAIRN_EMBEDDED: "" }],
    ["where the door is closed to new people", { SIGN_UP: "closed" }],
  ])("is not there %s", async (_name, settings) => {
    expect((await post(authWith(settings), PATH, {})).status).toBe(404);
    expect(await db.select().from(users)).toEqual([]);
  });

  it("does not open an account that somebody made at its address", async () => {
    const hosted = authWith({ CAIRN_EMBEDDED: "" });
    await post(hosted, "/sign-up/email", { ...ann, email: DEMO_EMAIL });
    const answer = await post(authWith(), PATH, {});
    expect(answer.status).toBe(409);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it("leaves its address to no other account", async () => {
    const auth = authWith();
    const email = DEMO_EMAIL.toUpperCase();
    const taken = await post(auth, "/sign-up/email", { ...ann, email });
    const cookie = cookieOf(await post(auth, "/sign-up/email", ann));
    const moved = await post(auth, "/change-email", { newEmail: email }, cookie);
    for (const answer of [taken, moved]) {
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: "DEMO_ACCOUNT" });
    }
    expect(await db.select({ email: users.email }).from(users)).toEqual([{ email: ann.email }]);
    expect((await post(auth, PATH, {})).status).toBe(200);
  });
});

describe("the demo account", () => {
  it("keeps its address and its password", async () => {
    const auth = authWith();
    const cookie = cookieOf(await post(auth, PATH, {}));
    const newPassword = "another twelve letters";
    const changes = [
      post(auth, "/change-password", { currentPassword: DEMO_PASSWORD, newPassword }, cookie),
      post(auth, "/change-email", { newEmail: "mine@example.com" }, cookie),
    ];
    for (const answer of await Promise.all(changes)) {
      expect(answer.status).toBe(403);
      expect(await answer.json()).toMatchObject({ code: "DEMO_ACCOUNT" });
    }
    const kept = await db.select().from(users).where(eq(users.email, DEMO_EMAIL));
    expect(kept).toHaveLength(1);
    expect((await post(auth, PATH, {})).status).toBe(200);
  });
});
