/** Mails that accounts cause, and what following them does. */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connect, type Database } from "../db/client";
import { asJob } from "../db/transaction";
import { readEnv } from "../env";
import { createTestDatabase, type TestDatabase } from "../testing/database";
import { createAuth } from "./server";

const ORIGIN = "http://localhost:3000";
const password = "correct horse battery";
const another = "another calm password";
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

type Settings = Record<string, string>;
const withMail = { CAIRN_EMBEDDED: "", RESEND_API_KEY: "re_1", MAIL_FROM: "cairn@cairn.example" };

function authWith(settings: Settings = {}) {
  const basics = { DATABASE_URL: clone.appUrl, BETTER_AUTH_SECRET: "s".repeat(40) };
  const given = { CAIRN_EMBEDDED: "1", RATE_LIMIT_FACTOR: "0", ...settings };
  return createAuth(db, readEnv({ ...basics, ...given }));
}
type Auth = ReturnType<typeof authWith>;

function post(auth: Auth, path: string, body: object, cookie = "") {
  const headers = { origin: ORIGIN, "content-type": "application/json", ...(cookie && { cookie }) };
  const request = { method: "POST", headers, body: JSON.stringify(body) };
  return auth.handler(new Request(`${ORIGIN}/api/auth${path}`, request));
}

const signUp = (auth: Auth, email: string) =>
  post(auth, "/sign-up/email", { name: "Ada", email, password });
const signIn = (auth: Auth, email: string, secret = password) =>
  post(auth, "/sign-in/email", { email, password: secret });

function cookieOf(response: Response): string {
  const lines = response.headers.getSetCookie().map((line) => line.split(";")[0]);
  return lines.join("; ");
}

async function mailsTo(email: string) {
  const rows = await asJob(db, "test", (tx) =>
    tx.execute<{ kind: string; html: string; text: string }>(
      sql`select kind, html, text from mails where recipient = ${email} order by created_at, id`,
    ),
  );
  return [...rows];
}

/** The mail of a kind, once it was written behind the answer. */
async function mailTo(email: string, kind: string) {
  return vi.waitFor(
    async () => {
      const mail = (await mailsTo(email)).findLast((each) => each.kind === kind);
      if (!mail) throw new Error(`no ${kind} to ${email}`);
      return mail;
    },
    { timeout: 10_000, interval: 20 },
  );
}

function linkIn({ text }: { text: string }, path: string): URL {
  const address = new RegExp(`${ORIGIN}${path}\\S*`).exec(text)?.[0];
  if (!address) throw new Error(`no link to ${path}`);
  return new URL(address);
}

const follow = (auth: Auth, link: URL) => auth.handler(new Request(link));

describe("a forgotten password", () => {
  it("is chosen anew through a mail, once, and signs everybody else out", async () => {
    const auth = authWith();
    const email = "ada@example.com";
    const cookie = cookieOf(await signUp(auth, email));
    const asked = await post(auth, "/request-password-reset", { email });
    const stranger = await post(auth, "/request-password-reset", { email: "no@example.com" });
    expect(asked.status).toBe(200);
    expect(await stranger.text()).toBe(await asked.text());
    const mail = await mailTo(email, "resetPassword");
    const token = linkIn(mail, "/reset-password").searchParams.get("token");
    const reset = () => post(auth, "/reset-password", { token, newPassword: another });
    expect((await reset()).status).toBe(200);
    expect((await reset()).status).toBe(400);
    expect((await signIn(auth, email)).status).toBe(401);
    expect((await signIn(auth, email, another)).status).toBe(200);
    expect(await auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
    await mailTo(email, "passwordChanged");
    expect(await mailsTo("no@example.com")).toEqual([]);
  });
});

describe("a new account", () => {
  it("is there at once where no mail goes out", async () => {
    const answer = await signUp(authWith(), "bob@example.com");
    expect(cookieOf(answer)).toContain("session_token");
  });

  it("waits for its address to be confirmed where mail goes out", async () => {
    const auth = authWith(withMail);
    const email = "eve@example.com";
    expect(cookieOf(await signUp(auth, email))).toBe("");
    const early = await signIn(auth, email);
    expect([early.status, (await early.json()).code]).toEqual([403, "EMAIL_NOT_VERIFIED"]);
    const link = linkIn(await mailTo(email, "verifyAddress"), "/api/auth/verify-email");
    expect(cookieOf(await follow(auth, link))).toContain("session_token");
    expect((await signIn(auth, email)).status).toBe(200);
  });

  it("is nobody's way to find out who has one", async () => {
    const auth = authWith(withMail);
    const answers = [];
    for (const email of ["eve@example.com", "unheard-of@example.com"]) {
      const answer = await signUp(auth, email);
      const keys = Object.keys((await answer.json()).user).sort();
      answers.push([answer.status, keys, answer.headers.getSetCookie()]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe("a change of address", () => {
  it("holds at once where no mail goes out, and is told to the old address", async () => {
    const auth = authWith();
    const cookie = cookieOf(await signUp(auth, "cid@example.com"));
    await post(auth, "/change-email", { newEmail: "Cid.New@example.com" }, cookie);
    expect((await signIn(auth, "cid.new@example.com")).status).toBe(200);
    expect((await mailTo("cid@example.com", "addressChanging")).text).toContain(
      "cid.new@example.com",
    );
    await post(auth, "/change-email", { newEmail: "ada@example.com" }, cookie);
    expect((await signIn(auth, "ada@example.com", another)).status).toBe(200);
    expect((await signIn(auth, "cid.new@example.com")).status).toBe(200);
  });

  it("waits for the new address to be confirmed where mail goes out", async () => {
    const auth = authWith(withMail);
    const cookie = cookieOf(await signIn(auth, "eve@example.com"));
    const body = { newEmail: "eve.new@example.com", callbackURL: "/settings" };
    expect((await post(auth, "/change-email", body, cookie)).status).toBe(200);
    const mail = await mailTo("eve.new@example.com", "changeAddress");
    await mailTo("eve@example.com", "addressChanging");
    expect((await signIn(auth, "eve.new@example.com")).status).toBe(401);
    const answer = await follow(auth, linkIn(mail, "/api/auth/verify-email"));
    expect(answer.headers.get("location")).toBe("/settings");
    expect((await signIn(auth, "eve.new@example.com")).status).toBe(200);
    expect((await signIn(auth, "eve@example.com")).status).toBe(401);
  });
});

describe("a change of password", () => {
  it("needs the old one, signs other browsers out, answers no token, and is told by mail", async () => {
    const auth = authWith();
    const email = "dot@example.com";
    const cookie = cookieOf(await signUp(auth, email));
    const other = cookieOf(await signIn(auth, email));
    const change = (currentPassword: string) =>
      post(auth, "/change-password", { currentPassword, newPassword: another }, cookie);
    expect((await change("not my password")).status).toBe(400);
    expect(await mailsTo(email)).toEqual([]);
    const answer = await change(password);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toMatch(/"token"/);
    const sessionOf = (held: string) =>
      auth.api.getSession({ headers: new Headers({ cookie: held }) });
    expect(await sessionOf(other)).toBeNull();
    expect(await sessionOf(cookieOf(answer))).not.toBeNull();
    await mailTo(email, "passwordChanged");
  });
});
