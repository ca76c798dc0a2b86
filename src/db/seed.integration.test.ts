/** The demo account: it can sign in, has every pattern, and a second run changes nothing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAuth } from "../auth/server";
import { patterns } from "../domain/settings";
import { readEnv } from "../env";
import { openTown, type Town } from "../testing/people";
import { seed } from "./seed";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

function counts() {
  return town.owner`select (select count(*)::int from users) as users, (select count(*)::int from goals) as goals,
    (select count(*)::int from activities) as activities`;
}

describe("seed", () => {
  it("writes every pattern once, for an account that can sign in", async () => {
    await seed(town.clone.appUrl);
    const [first] = await counts();
    await seed(town.clone.appUrl);
    expect((await counts())[0]).toEqual(first);
    const made = await town.owner`select distinct pattern from goals`;
    expect(made.map((row) => row["pattern"]).sort()).toEqual([...patterns].sort());
    const settings = {
      DATABASE_URL: town.clone.appUrl,
      BETTER_AUTH_SECRET: "s".repeat(40),
      CAIRN_EMBEDDED: "1",
      RATE_LIMIT_FACTOR: "0",
    };
    const answer = await createAuth(town.db, readEnv(settings)).api.signInEmail({
      body: { email: "demo@cairn.local", password: "demo-cairn-2026" },
    });
    expect(answer.user.email).toBe("demo@cairn.local");
  });
});
