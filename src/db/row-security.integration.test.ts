/** Row-level security: what a query sees that forgets to ask whose rows it reads. */
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database";
import { connect, type Database } from "./client";
import { goals, terms, users } from "./schema";
import {
  asUser,
  DatabaseTimeoutError,
  databaseErrorCode,
  isTransient,
  type Transaction,
} from "./transaction";

let clone: TestDatabase;
let db: Database;
const [ann, bob] = [v7(), v7()] as const;
const [annsGoal, bobsGoal] = [v7(), v7()] as const;

function goalOf(userId: string, id: string = v7()) {
  return {
    id,
    userId,
    title: "Walk",
    pattern: "limit" as const,
    startsOn: "2026-01-01",
    weekStart: 1,
  };
}

function rejectionCode(work: Promise<unknown>): Promise<string | null> {
  return work.then(() => "accepted", databaseErrorCode);
}

beforeAll(async () => {
  clone = await createTestDatabase();
  db = connect(clone.appUrl, { max: 3 });
  await db.insert(users).values([
    { id: ann, name: "Ann", email: "ann@example.com" },
    { id: bob, name: "Bob", email: "bob@example.com" },
  ]);
  await asUser(db, ann, (tx) => tx.insert(goals).values(goalOf(ann, annsGoal)));
  await asUser(db, bob, (tx) => tx.insert(goals).values(goalOf(bob, bobsGoal)));
});

afterAll(async () => {
  await db.$client.end({ timeout: 5 });
  await clone.drop();
});

describe("row-level security", () => {
  it("holds on every table with a user_id but better-auth's own", async () => {
    const rows = await db.execute<{ name: string; isForced: boolean }>(sql`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as "isForced"
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id'
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`);
    const open = rows.filter((row) => !row.isForced).map((row) => row.name);
    expect(open.sort()).toEqual(["accounts", "sessions"]);
    const forced = rows.filter((row) => row.isForced).map((row) => row.name);
    expect(forced).toEqual(expect.arrayContaining(["activities", "goals", "imports", "profiles"]));
  });

  it("shows a query without condition only the person's own rows", async () => {
    const seen = await asUser(db, ann, (tx) => tx.select({ id: goals.id }).from(goals));
    expect(seen).toEqual([{ id: annsGoal }]);
  });

  it("shows nothing outside asUser, also on a connection that served somebody before", async () => {
    expect(await db.select().from(goals)).toEqual([]);
  });

  it("lets an update or delete of somebody else's row touch nothing", async () => {
    const touched = await asUser(db, ann, async (tx) => [
      ...(await tx.update(goals).set({ title: "Taken" }).where(eq(goals.id, bobsGoal)).returning()),
      ...(await tx.delete(goals).where(eq(goals.id, bobsGoal)).returning()),
    ]);
    expect(touched).toEqual([]);
    const [kept] = await asUser(db, bob, (tx) => tx.select().from(goals));
    expect(kept?.title).toBe("Walk");
  });

  it("refuses a row for somebody else, and giving one away (42501)", async () => {
    const insert = asUser(db, ann, (tx) => tx.insert(goals).values(goalOf(bob)));
    expect(await rejectionCode(insert)).toBe("42501");
    const give = asUser(db, ann, (tx) => tx.update(goals).set({ userId: bob }));
    expect(await rejectionCode(give)).toBe("42501");
  });

  it("refuses terms on somebody else's goal by foreign key (23503)", async () => {
    const row = { id: v7(), userId: ann, goalId: bobsGoal, weekStart: 1 };
    const settings = { period: "day" as const, max: 1, unlogged: "met" as const, unit: "cups" };
    const insert = asUser(db, ann, (tx) => tx.insert(terms).values({ ...row, settings }));
    expect(await rejectionCode(insert)).toBe("23503");
  });

  it("binds the owner of the tables as well", async () => {
    const owner = connect(clone.ownerUrl, { max: 1 });
    expect(await owner.select().from(goals)).toEqual([]);
    await owner.$client.end();
  });

  it("keeps the app's role from changing tables (42501) or being superuser", async () => {
    expect(await rejectionCode(db.execute(sql`drop table goals`))).toBe("42501");
    expect(await rejectionCode(db.execute(sql`alter table goals disable row level security`))).toBe(
      "42501",
    );
  });
});

describe("asUser", () => {
  it("undoes everything when the work fails", async () => {
    const work = asUser(db, ann, async (tx) => {
      await tx.insert(goals).values(goalOf(ann));
      throw new Error("changed my mind");
    });
    await expect(work).rejects.toThrow("changed my mind");
    expect(await asUser(db, ann, (tx) => tx.select({ id: goals.id }).from(goals))).toHaveLength(1);
  });

  it("gives up waiting when there is no answer in time", async () => {
    const work = asUser(db, ann, (tx) => tx.execute(sql`select pg_sleep(0.5)`), {
      timeoutMilliseconds: 50,
    });
    await expect(work).rejects.toBeInstanceOf(DatabaseTimeoutError);
  });

  it("has Postgres end a statement after 3 s (57014)", async () => {
    expect(await rejectionCode(asUser(db, ann, (tx) => tx.execute(sql`select pg_sleep(4)`)))).toBe(
      "57014",
    );
  });

  it("tries keyed work again after a lost connection, other work not", async () => {
    const cutOnce = () => {
      let tries = 0;
      return async (tx: Transaction) => {
        tries++;
        if (tries === 1) await tx.execute(sql`select pg_terminate_backend(pg_backend_pid())`);
        return tries;
      };
    };
    expect(await asUser(db, ann, cutOnce(), { retry: true })).toBe(2);
    const error = await asUser(db, ann, cutOnce()).catch((reason: unknown) => reason);
    expect(isTransient(error)).toBe(true);
  });
});

describe("constraints", () => {
  it("allow one first terms a goal", async () => {
    const settings = { period: "day" as const, max: 1, unlogged: "met" as const, unit: "cups" };
    const row = () => ({ id: v7(), userId: ann, goalId: annsGoal, weekStart: 1, settings });
    await asUser(db, ann, (tx) => tx.insert(terms).values(row()));
    const second = asUser(db, ann, (tx) => tx.insert(terms).values(row()));
    expect(await rejectionCode(second)).toBe("23505");
  });

  it("remove all of a person with the person", async () => {
    const carl = v7();
    await db.insert(users).values({ id: carl, name: "Carl", email: "carl@example.com" });
    await asUser(db, carl, (tx) => tx.insert(goals).values(goalOf(carl)));
    await db.delete(users).where(eq(users.id, carl));
    expect(await asUser(db, carl, (tx) => tx.select().from(goals))).toEqual([]);
  });
});
