/** The end of an account: with writers under way, with events still waiting, and for an administrator. */
import { getTableName } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { personTables } from "../db/person-tables";
import { accountHashOf } from "../db/queries/erasure";
import { begin, log } from "../testing/diary";
import { give } from "../testing/import-files";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { eraseAgain, removeAccount } from "./account";
import { closeDays } from "./day-ends";
import { sendMail } from "./mails";
import { mailNotice, momentFor } from "./notice-mails";
import { followGoal } from "./notices";
import { updateProfile } from "./profile";
import { sendReminders } from "./reminders";
import { rebuildGoal } from "./rollups";

const NOBODY = "demo@cairn.local";
const before = { percent: 0, streak: 0, isCompleted: false };

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const jobs = ({ db, now, logger }: Person) => ({ db, now, logger });

/** Rows that are left of a person, by table. */
async function rowsOf(userId: string): Promise<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const { table, owner } of personTables) {
    const name = getTableName(table);
    const column = owner.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const [row] = await town.owner`
      select count(*)::int as count from ${town.owner(name)}
      where ${town.owner(column)}::text = ${userId}`;
    if (row && row["count"] > 0) left[name] = row["count"];
  }
  return left;
}

/** Somebody with something in many tables. */
async function busyPerson(): Promise<{ ada: Person; goalId: string; mailId: string }> {
  const ada = await town.addPerson();
  const { userId } = ada;
  const goalId = await begin(ada, { title: `Read ${v7()}`, startsOn: "2026-03-01" });
  await log(ada, goalId);
  await give(ada, "date,goal,value\n2026-03-01,Read,1\n");
  const { owner } = town;
  const [noticeId, mailId] = [v7(), v7()];
  await owner`insert into sessions (id, user_id, token, expires_at)
    values (${v7()}, ${userId}, ${v7()}, now() + interval '1 day')`;
  await owner`insert into accounts (id, user_id, account_id, provider_id)
    values (${v7()}, ${userId}, ${userId}, 'credential')`;
  await owner`insert into verifications (id, identifier, value, expires_at)
    values (${v7()}, ${v7()}, ${userId}, now())`;
  await owner`insert into notices (id, user_id, goal_id, kind, day, facts)
    values (${noticeId}, ${userId}, ${goalId}, 'reminder', ${TODAY}, '{}')`;
  await owner`insert into mails (id, user_id, kind, dedupe_key, notice_id, recipient, subject, html, text)
    values (${mailId}, ${userId}, 'reminder', ${mailId}, ${noticeId}, 'ada@example.com', 's', 'h', 't')`;
  await owner`insert into push_subscriptions (id, user_id, endpoint, public_key, secret)
    values (${v7()}, ${userId}, ${v7()}, 'k', 's')`;
  await owner`insert into used_links (token_hash, user_id) values (${v7()}, ${userId})`;
  return { ada, goalId, mailId };
}

const remove = (ada: Person) => removeAccount(jobs(ada), ada, { ignoredEmail: NOBODY });

describe("removeAccount", () => {
  it("leaves no row of a person in any table, and touches nobody else's", async () => {
    const { ada } = await busyPerson();
    const other = await busyPerson();
    const othersBefore = await rowsOf(other.ada.userId);
    expect(Object.keys(await rowsOf(ada.userId)).length).toBeGreaterThanOrEqual(14);
    expect(await remove(ada)).toBe(true);
    expect(await rowsOf(ada.userId)).toEqual({});
    expect(await rowsOf(other.ada.userId)).toEqual(othersBefore);
    expect(await remove(ada)).toBe(false);
  });

  it("keeps only a hash, and tells of it once under that hash", async () => {
    const { ada } = await busyPerson();
    await remove(ada);
    const hash = accountHashOf(ada.userId);
    const { owner } = town;
    const kept = await owner`select account_hash from erasures where account_hash = ${hash}`;
    expect(kept).toHaveLength(1);
    const told =
      await owner`select name, payload, user_id from outbox where event_id = ${`account/deleted/${hash}`}`;
    expect([...told]).toEqual([
      { name: "account/deleted", payload: { accountHash: hash }, user_id: null },
    ]);
  });

  it("leaves no row while 50 writers are under way, and lets none write afterwards", async () => {
    const { ada, goalId } = await busyPerson();
    const writers = Array.from({ length: 50 }, async (_, index) => {
      // Some write before, some wait for the deletion, some come after.
      await new Promise((resolve) => setTimeout(resolve, index * 4));
      if (index % 5 === 0) return begin(ada, { title: `Goal ${index}` });
      if (index % 5 === 1) return updateProfile(ada, { timeZone: "Europe/Paris" });
      if (index % 5 === 2) return rebuildGoal(jobs(ada), { goalId });
      if (index % 5 === 3) return closeDays(jobs(ada), null);
      return log(ada, goalId);
    });
    await new Promise((resolve) => setTimeout(resolve, 60));
    const [isRemoved, ...written] = await Promise.allSettled([remove(ada), ...writers]);
    expect(isRemoved).toEqual({ status: "fulfilled", value: true });
    const results = new Set(written.map(({ status }) => status));
    expect(results).toEqual(new Set(["fulfilled", "rejected"]));
    expect(await rowsOf(ada.userId)).toEqual({});
    await expect(log(ada, goalId)).rejects.toThrow();
    expect(await rowsOf(ada.userId)).toEqual({});
  });

  it("lets jobs and mails that were waiting do nothing", async () => {
    const { ada, goalId, mailId } = await busyPerson();
    const { userId } = ada;
    const noticeId = v7();
    await remove(ada);
    const deliveries: string[] = [];
    const deliver = async ({ key }: { key: string }) => {
      deliveries.push(key);
      return { outcome: "sent" as const, providerId: key };
    };
    const ctx = jobs(ada);
    expect(await sendMail(ctx, { mailId }, deliver)).toEqual({ status: "gone" });
    expect(await followGoal(ctx, { userId, goalId, before })).toBeNull();
    expect(await rebuildGoal(ctx, { goalId })).toEqual({ count: 0 });
    expect(await momentFor(ctx, { userId, noticeId })).toMatchObject({ when: "never" });
    await mailNotice(ctx, { userId, noticeId });
    await sendReminders(ctx, null);
    await closeDays({ ...ctx, now: () => "2026-03-14T12:00:00.000Z" }, null);
    expect(deliveries).toEqual([]);
    expect(await rowsOf(userId)).toEqual({});
  });

  it("passes administration to the oldest account that is left, but never the demo's", async () => {
    const { owner } = town;
    await owner`delete from users`;
    const [demo, ann, bob] = [
      await town.addPerson(),
      await town.addPerson(),
      await town.addPerson(),
    ];
    await owner`update users set email = ${NOBODY}, created_at = '2020-01-01' where id = ${demo.userId}`;
    await owner`update users set role = 'administrator', created_at = '2021-01-01' where id = ${ann.userId}`;
    await remove(ann);
    const roles = await owner`select id, role from users order by created_at`;
    expect([...roles]).toEqual([
      { id: demo.userId, role: "person" },
      { id: bob.userId, role: "administrator" },
    ]);
    await remove(bob);
    expect([...(await owner`select role from users`)]).toEqual([{ role: "person" }]);
  });
});

describe("eraseAgain", () => {
  it("deletes what came back of an account that was deleted, and nothing of others", async () => {
    const { ada } = await busyPerson();
    const accountHash = accountHashOf(ada.userId);
    const ctx = jobs(ada);
    expect(await eraseAgain(ctx, { accountHash })).toEqual({ rows: 0 });
    expect(await rowsOf(ada.userId)).not.toEqual({});
    await remove(ada);
    await town.owner`insert into users (id, name, email) values (${ada.userId}, 'Ada', ${v7()})`;
    await town.owner`insert into verifications (id, identifier, value, expires_at)
      values (${v7()}, ${v7()}, ${ada.userId}, now())`;
    expect(await eraseAgain(ctx, { accountHash })).toEqual({ rows: 2 });
    expect(await rowsOf(ada.userId)).toEqual({});
    expect(await eraseAgain(ctx, { accountHash })).toEqual({ rows: 0 });
  });
});
