/** Sending mails against a provider that fails in every way it can. */
import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Deliver, resendDelivery } from "../email/client";
import { hashOfAddress } from "../email/links";
import { addMail, HOUR, jobClock, mailRow } from "../testing/mails";
import { NOON, openTown, type Town } from "../testing/people";
import {
  openResendServer,
  RETRY_AFTER_SECONDS,
  type ResendFault,
  type ResendServer,
} from "../testing/resend-server";
import { queueAccountMail } from "./account-mails";
import { takeMailNews } from "./mail-news";
import { sendMail } from "./mails";

let town: Town;
let resend: ResendServer;
let deliver: Deliver;
let clock: ReturnType<typeof jobClock>;
let userId: string;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

beforeEach(async () => {
  resend = await openResendServer();
  clock = jobClock(town, NOON);
  resend.now = clock.now;
  const from = "Cairn <cairn@cairn.example>";
  deliver = resendDelivery({
    apiKey: "re_1",
    from,
    baseUrl: resend.url,
    timeoutMilliseconds: 1500,
  });
  userId = (await town.addPerson()).userId;
});
afterEach(() => resend.close());

const send = (mailId: string) => sendMail(clock.ctx, { mailId }, deliver);

/** Tries until the mail waits no more. */
async function sendThrough(mailId: string) {
  for (;;) {
    const sending = await send(mailId);
    if (sending.status !== "waiting") return sending;
  }
}

describe("1,000 mails while 3 of 10 requests fail", () => {
  const faults: ResendFault[] = ["429", "500", "reset", "lost", "html", "gateway", "slow", "busy"];

  /** The same for the same key and attempt. No key fails five times: beyond that nothing could help. */
  function faultOf(key: string, attempt: number): ResendFault {
    const [chance = 0, kind = 0] = createHash("sha256").update(`${key} ${attempt}`).digest();
    return attempt < 5 && chance < 256 * 0.3 ? (faults[kind % faults.length] ?? null) : null;
  }

  it("are each taken in exactly once, after at most 5 tries", async () => {
    const ids: string[] = [];
    for (let index = 0; index < 1000; index++) ids.push(await addMail(town, userId));
    const numbers = new Map(ids.map((id, index) => [`test/${id}`, `mail ${index}`]));
    let failed = 0;
    resend.fault = (key, attempt) => {
      const fault = faultOf(numbers.get(key) ?? "", attempt);
      if (fault !== null) failed++;
      return fault;
    };
    const waiting = [...ids];
    const worker = async () => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) await sendThrough(id);
    };
    await Promise.all(Array.from({ length: 10 }, worker));
    expect(resend.taken).toHaveLength(1000);
    expect(new Set(resend.taken.map(({ key }) => key)).size).toBe(1000);
    expect(Math.max(...resend.tries.values())).toBeLessThanOrEqual(5);
    const statuses = await town.owner`select status, count(*)::int as count, max(attempts) as most
      from mails where user_id = ${userId} group by status`;
    expect(statuses).toMatchObject([{ status: "sent", count: 1000 }]);
    expect(failed).toBeGreaterThan(300);
  }, 120_000);
});

describe("sendMail", () => {
  it("asks again under the same key when the answer was lost, and gets the same mail", async () => {
    const id = await addMail(town, userId);
    resend.fault = (_key, attempt) => (attempt === 1 ? "lost" : null);
    expect(await send(id)).toEqual({ status: "waiting", tryAgainSeconds: null });
    expect(await send(id)).toEqual({ status: "sent" });
    expect(resend.taken).toHaveLength(1);
    expect(await mailRow(town, id)).toMatchObject({ attempts: 2, provider_id: "mail-1" });
  });

  it("waits as long as the provider asks", async () => {
    resend.fault = () => "429";
    const id = await addMail(town, userId);
    expect(await send(id)).toEqual({ status: "waiting", tryAgainSeconds: RETRY_AFTER_SECONDS });
  });

  it("sends a mail once, however often it is asked", async () => {
    const id = await addMail(town, userId);
    for (let time = 0; time < 3; time++) expect(await send(id)).toEqual({ status: "sent" });
    expect(resend.tries.get(`test/${id}`)).toBe(1);
  });

  it("never sends again when the first try is 24 hours old, for the key is forgotten by then", async () => {
    const id = await addMail(town, userId);
    resend.fault = (_key, attempt) => (attempt === 1 ? "lost" : null);
    await send(id);
    clock.advance(25 * HOUR);
    expect(await send(id)).toEqual({ status: "unknown" });
    expect(resend.taken).toHaveLength(1);
    expect(resend.tries.get(`test/${id}`)).toBe(1);
  });

  it("does not know what became of a key that stands for other bytes", async () => {
    const id = await addMail(town, userId);
    resend.fault = (_key, attempt) => (attempt === 1 ? "lost" : null);
    await send(id);
    await town.owner`update mails set subject = 'Another week' where id = ${id}`;
    expect(await send(id)).toEqual({ status: "unknown" });
    expect(resend.taken.map(({ subject }) => subject)).toEqual(["Your week"]);
  });

  it("gives up what is refused at once, and what fails five times", async () => {
    const ended = async (fault: ResendFault) => {
      const id = await addMail(town, userId);
      resend.fault = () => fault;
      return [(await sendThrough(id)).status, resend.tries.get(`test/${id}`)];
    };
    expect(await ended("422")).toEqual(["failed", 1]);
    expect(await ended("429")).toEqual(["failed", 5]);
    expect(await ended("500")).toEqual(["unknown", 5]);
  });

  it("keeps mails to be read where there is no provider", async () => {
    const id = await addMail(town, userId);
    expect(await sendMail(clock.ctx, { mailId: id }, null)).toEqual({ status: "kept" });
    expect(await mailRow(town, id)).toMatchObject({ status: "kept", attempts: 0 });
  });

  it("sends nothing for an account that is gone", async () => {
    const id = await addMail(town, userId);
    await town.owner`delete from users where id = ${userId}`;
    expect(await send(id)).toEqual({ status: "gone" });
    expect(resend.taken).toEqual([]);
  });

  it("writes nothing to an address that bounced, and no notes to one that complained", async () => {
    const outcomes = [];
    for (const reason of ["bounce", "complaint"] as const) {
      const recipient = `${reason}@example.com`;
      const addressHashes = [hashOfAddress(recipient.toUpperCase())];
      await takeMailNews(clock.ctx, { deliveryId: reason, reason, addressHashes });
      for (const kind of ["weeklySummary", "resetPassword"]) {
        const id = await addMail(town, userId, { kind, recipient });
        outcomes.push([reason, kind, (await send(id)).status]);
      }
    }
    expect(outcomes).toEqual([
      ["bounce", "weeklySummary", "dropped"],
      ["bounce", "resetPassword", "dropped"],
      ["complaint", "weeklySummary", "dropped"],
      ["complaint", "resetPassword", "sent"],
    ]);
  });
});

describe("mails about an account", () => {
  const address = "http://localhost:3000/api/auth/reset-password/secret-token";

  it("are at most five of a kind in an hour", async () => {
    const mail = { userId, kind: "resetPassword", recipient: "ada@example.com", address } as const;
    const count = async () =>
      (await town.owner`select 1 from mails where user_id = ${userId}`).length;
    for (let time = 0; time < 7; time++) await queueAccountMail(clock.ctx, mail);
    expect(await count()).toBe(5);
    clock.advance(HOUR + 1);
    await queueAccountMail(clock.ctx, mail);
    expect(await count()).toBe(6);
  });

  it("keep their way in no longer than until they are sent", async () => {
    await queueAccountMail(clock.ctx, {
      userId,
      kind: "resetPassword",
      recipient: "ada@example.com",
      address,
    });
    const [row] = await town.owner`select id, html from mails where user_id = ${userId}`;
    expect(row?.html).toContain(address);
    await send(row?.id);
    expect(resend.taken[0]?.html).toContain(address);
    expect(resend.taken[0]?.headers).toEqual({});
    expect(await mailRow(town, row?.id)).toMatchObject({ status: "sent", html: "", text: "" });
  });
});
