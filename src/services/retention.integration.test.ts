/** What is kept for a while only goes when its time has come, and not before. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runJob } from "../inngest/jobs";
import { addMail, HOUR, jobClock, mailRow } from "../testing/mails";
import { NOON, openTown, type Town } from "../testing/people";

const DAY = 24 * HOUR;

let town: Town;
let userId: string;
beforeAll(async () => {
  town = await openTown();
  userId = (await town.addPerson()).userId;
});
afterAll(() => town.close());

async function mailOf(createdAt: string, status = "sent"): Promise<string> {
  const id = await addMail(town, userId);
  await town.owner`update mails set created_at = ${createdAt}, status = ${status},
    headers = '{"List-Unsubscribe": "<https://cairn.example/u/x>"}' where id = ${id}`;
  return id;
}

describe("prune-snapshots", () => {
  it("empties mails of more than 30 days ago, but not those that wait, and keeps their rows for 400", async () => {
    const clock = jobClock(town, NOON);
    const sent = await mailOf(NOON);
    const kept = await mailOf(NOON, "kept");
    const waiting = await mailOf(NOON, "queued");
    clock.advance(30 * DAY);
    await runJob("prune-snapshots", clock.ctx);
    expect(await mailRow(town, sent)).toMatchObject({ html: "<p>Week</p>", text: "Week" });
    clock.advance(1);
    await runJob("prune-snapshots", clock.ctx);
    for (const id of [sent, kept]) {
      const emptied = { subject: "Your week", html: "", text: "", headers: {} };
      expect(await mailRow(town, id)).toMatchObject(emptied);
    }
    expect(await mailRow(town, waiting)).toMatchObject({ html: "<p>Week</p>", status: "queued" });
    expect(await runJob("prune-snapshots", clock.ctx)).toEqual({ count: 0 });
  });

  it("forgets mails after 400 days, deliveries and used links after 90", async () => {
    const old = jobClock(town, "2024-01-01T00:00:00.000Z");
    await town.owner`delete from mails`;
    const at = old.ctx.now();
    await mailOf(at);
    await town.owner`insert into webhook_deliveries (id, received_at) values ('msg_1', ${at})`;
    await town.owner`insert into used_links (token_hash, user_id, used_at) values ('h', ${userId}, ${at})`;
    const left = async () => {
      const [row] = await town.owner`select (select count(*)::int from mails) as mails,
        (select count(*)::int from webhook_deliveries) as deliveries,
        (select count(*)::int from used_links) as links`;
      return { ...row };
    };
    const steps = [
      [90 * DAY, { mails: 1, deliveries: 1, links: 1 }],
      [1, { mails: 1, deliveries: 0, links: 0 }],
      [310 * DAY - 1, { mails: 1, deliveries: 0, links: 0 }],
      [1, { mails: 0, deliveries: 0, links: 0 }],
    ] as const;
    for (const [pause, expected] of steps) {
      old.advance(pause);
      await runJob("prune-snapshots", old.ctx);
      expect(await left()).toEqual(expected);
    }
  });

  it("forgets nothing early when it is run for a moment ahead", async () => {
    const now = new Date();
    const id = await mailOf(now.toISOString());
    const ahead = jobClock(town, now.toISOString());
    ahead.advance(1000 * DAY);
    await runJob("prune-snapshots", ahead.ctx);
    expect(await mailRow(town, id)).toMatchObject({ html: "<p>Week</p>" });
  });
});
