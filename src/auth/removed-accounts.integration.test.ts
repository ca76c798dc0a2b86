/** Deleting one's account over HTTP: what it asks for, and what is left for whoever comes next. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEnv } from "../env";
import { openTown, type Town } from "../testing/people";
import { createAuth } from "./server";

const ORIGIN = "http://localhost:3000";
const password = "correct horse battery";

let town: Town;
let auth: ReturnType<typeof createAuth>;
beforeAll(async () => {
  town = await openTown();
  const settings = { DATABASE_URL: town.clone.appUrl, BETTER_AUTH_SECRET: "s".repeat(40) };
  auth = createAuth(town.db, readEnv({ ...settings, CAIRN_EMBEDDED: "1", RATE_LIMIT_FACTOR: "0" }));
});
afterAll(() => town.close());

function ask(path: string, { body, cookie = "" }: { body?: object; cookie?: string } = {}) {
  return auth.handler(
    new Request(`${ORIGIN}/api/auth${path}`, {
      method: body ? "POST" : "GET",
      headers: { origin: ORIGIN, "content-type": "application/json", cookie },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
}

async function enter(path: string, email: string): Promise<string> {
  const answer = await ask(path, { body: { name: "Ann", email, password } });
  expect(answer.status).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
}

const accountsOf = (email: string) =>
  town.owner<{ id: string; role: string }[]>`select id, role from users where email = ${email}`;

describe("deleting an account", () => {
  it("needs the right password, however fresh the session is", async () => {
    const cookie = await enter("/sign-up/email", "ann@example.com");
    for (const body of [{}, { password: "" }, { password: "wrong horse battery" }]) {
      const answer = await ask("/delete-user", { body, cookie });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: "INVALID_PASSWORD" });
    }
    expect((await ask("/delete-user", { body: { password } })).status).toBe(401);
    expect(await accountsOf("ann@example.com")).toHaveLength(1);
  });

  it("ends every session, clears the cookie, and lets the address begin afresh", async () => {
    const cookie = await enter("/sign-in/email", "ann@example.com");
    const elsewhere = await enter("/sign-in/email", "ann@example.com");
    await enter("/sign-up/email", "bob@example.com");
    const [before] = await accountsOf("ann@example.com");
    expect(before?.role).toBe("administrator");
    const answer = await ask("/delete-user", { body: { password }, cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.getSetCookie().join()).toMatch(/session_token=;.*Max-Age=0/i);
    for (const old of [cookie, elsewhere]) {
      expect(await (await ask("/get-session", { cookie: old })).json()).toBeNull();
    }
    const signIn = await ask("/sign-in/email", { body: { email: "ann@example.com", password } });
    expect(signIn.status).toBe(401);
    expect(await accountsOf("ann@example.com")).toEqual([]);
    expect(await accountsOf("bob@example.com")).toMatchObject([{ role: "administrator" }]);
    await enter("/sign-up/email", "ann@example.com");
    const [after] = await accountsOf("ann@example.com");
    expect(after?.role).toBe("person");
    expect(after?.id).not.toBe(before?.id);
    const profiles = await town.owner`select 1 from profiles where user_id = ${after?.id ?? ""}`;
    expect(profiles).toHaveLength(1);
  });
});
