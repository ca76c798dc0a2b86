/** Links from mails and the provider's webhook: opening changes nothing, sending does, forgeries do not. */
import { createHmac } from "node:crypto";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MailAction } from "../domain/mail-link";
import { hashOfAddress, signActionLink, signUnsubscribeLink } from "../email/links";
import { archiveGoal, removeGoal } from "../services/goal-states";
import { createGoal } from "../services/goals";
import { HOUR, jobClock } from "../testing/mails";
import { NOON, openTown, type Person, TODAY, type Town } from "../testing/people";
import { answerAction, answerUnsubscribe } from "./mail-links";
import { answerMailNews } from "./mail-news";

const ORIGIN = "http://localhost:3000";
const secret = "s".repeat(40);
let town: Town;
let person: Person;
let clock: ReturnType<typeof jobClock>;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(async () => {
  person = await town.addPerson();
  clock = jobClock(town, NOON);
});

/** As a mail program sends it: urlencoded, without cookie and origin. */
function post(path: string): Request {
  const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
  return new Request(`${ORIGIN}${path}`, { method: "POST", body });
}

const get = (path: string) => new Request(`${ORIGIN}${path}`);

describe("/u/<token>", () => {
  const token = () => signUnsubscribeLink({ userId: person.userId, kind: "streak" }, secret);
  const open = (given: string) => answerUnsubscribe(get(`/u/${given}`), given, clock.ctx);
  const send = (given: string) => answerUnsubscribe(post(`/u/${given}`), given, clock.ctx);
  const choices = async () => {
    const [row] =
      await town.owner`select notice_settings from profiles where user_id = ${person.userId}`;
    return row?.notice_settings;
  };

  it("asks, and changes nothing, however often it is opened", async () => {
    for (let time = 0; time < 100; time++) {
      const answer = await open(token());
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('<form method="post">');
    }
    expect(await choices()).toEqual({});
  });

  it("ends mails of its kind, twice as once, without leading elsewhere, and keeps other choices", async () => {
    const before = { streak: { push: true }, reminder: { app: false } };
    await town.owner`update profiles set notice_settings = ${town.owner.json(before)}
      where user_id = ${person.userId}`;
    for (let time = 0; time < 2; time++) {
      const answer = await send(token());
      expect(answer.status).toBe(200);
      expect(answer.headers.has("location")).toBe(false);
    }
    expect(await choices()).toEqual({
      streak: { push: true, email: false },
      reminder: { app: false },
    });
  });

  it("does nothing for a token that is not ours, or an account that is gone", async () => {
    const forged = signUnsubscribeLink({ userId: person.userId, kind: "streak" }, "t".repeat(40));
    for (const given of [forged, `${token()}A`, token().slice(1), "x"]) {
      expect((await send(given)).status).toBe(404);
      expect((await open(given)).status).toBe(404);
    }
    expect(await choices()).toEqual({});
    await town.owner`delete from users where id = ${person.userId}`;
    expect((await send(token())).status).toBe(200);
  });
});

describe("/do/<token>", () => {
  const open = (given: string) => answerAction(get(`/do/${given}`), given, clock.ctx);
  const send = (given: string) => answerAction(post(`/do/${given}`), given, clock.ctx);

  async function dailyGoal(title = "Read & <b>write</b>") {
    const settings = {
      period: "day" as const,
      amount: 3,
      unit: "pages",
      bound: "atLeast" as const,
    };
    const goal = { title, pattern: "recurring" as const, status: "active" as const, settings };
    return (await createGoal(person, { ...goal, startsOn: "2026-03-01" })).goalId;
  }
  function tokenFor(goalId: string, action: MailAction) {
    const expiresAt = Date.parse(NOON) + 7 * 24 * HOUR;
    return signActionLink({ userId: person.userId, goalId, action, day: TODAY, expiresAt }, secret);
  }
  const entries = () => town.owner`select kind, value::float, day::text, source from activities
    where user_id = ${person.userId}`;
  const pauses =
    () => town.owner`select from_day::text as "from", until_day::text as until from pauses
    where user_id = ${person.userId}`;

  it("asks with the goal's name and changes nothing, however often it is opened", async () => {
    const token = tokenFor(await dailyGoal(), "log");
    for (let time = 0; time < 20; time++) {
      const answer = await open(token);
      expect(answer.status).toBe(200);
      const html = await answer.text();
      expect(html).toContain("Log 1 for “Read &amp; &lt;b&gt;write&lt;/b&gt;”?");
      expect(html).toContain("Wednesday 11 March");
    }
    expect(await entries()).toEqual([]);
  });

  it("logs 1 once, also when it is sent twice at the same time", async () => {
    const token = tokenFor(await dailyGoal(), "log");
    const both = await Promise.all([send(token), send(token)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await (await send(token)).text()).toContain("This was done before");
    expect(await (await open(token)).text()).toContain("This was done before");
    expect(await entries()).toEqual([{ kind: "progress", value: 1, day: TODAY, source: "email" }]);
  });

  it("skips the day of the mail, also when it is opened on the next one", async () => {
    const token = tokenFor(await dailyGoal(), "skip");
    clock.advance(20 * HOUR);
    expect((await send(token)).status).toBe(200);
    expect(await entries()).toEqual([
      { kind: "skipped", value: null, day: TODAY, source: "email" },
    ]);
  });

  it("pauses for a week from the day on which it is sent", async () => {
    const token = tokenFor(await dailyGoal(), "pause");
    clock.advance(20 * HOUR);
    expect((await send(token)).status).toBe(200);
    expect(await pauses()).toEqual([{ from: "2026-03-12", until: "2026-03-19" }]);
  });

  it("has expired after seven days, is gone with its goal, and unknown when forged", async () => {
    const goalId = await dailyGoal();
    const token = tokenFor(goalId, "log");
    expect((await send(`${token}A`)).status).toBe(404);
    expect((await send(tokenFor(v7(), "log"))).status).toBe(410);
    clock.advance(7 * 24 * HOUR);
    const late = await send(token);
    expect([late.status, (await open(token)).status]).toEqual([410, 410]);
    expect(await late.text()).toContain("This link has expired");
    expect(await entries()).toEqual([]);
  });

  it("says so when the goal takes it no more", async () => {
    const goalId = await dailyGoal();
    await archiveGoal(person, { goalId });
    expect((await send(tokenFor(goalId, "log"))).status).toBe(409);
    await removeGoal(person, { goalId });
    expect((await send(tokenFor(goalId, "log"))).status).toBe(410);
  });

  it("does nothing to somebody else's goal", async () => {
    const goalId = await dailyGoal();
    person = await town.addPerson();
    expect((await send(tokenFor(goalId, "log"))).status).toBe(410);
  });
});

describe("POST /api/webhooks/resend", () => {
  const key = Buffer.from("a secret of the webhook, 32 bytes");
  const webhookSecret = `whsec_${key.toString("base64")}`;
  const bounced = (to: string, type = "Permanent") =>
    JSON.stringify({ type: "email.bounced", data: { to: [to], bounce: { type } } });

  interface Delivery {
    id?: string;
    at?: number;
    signedWith?: Buffer;
    prefix?: string;
  }

  function deliver(
    body: string,
    { id = v7(), at, signedWith = key, prefix = "svix" }: Delivery = {},
  ) {
    const timestamp = String(Math.floor((at ?? Date.now()) / 1000));
    const said = `${id}.${timestamp}.${body}`;
    const signature = `v1,${createHmac("sha256", signedWith).update(said).digest("base64")}`;
    const headers = {
      [`${prefix}-id`]: id,
      [`${prefix}-timestamp`]: timestamp,
      [`${prefix}-signature`]: signature,
    };
    const address = `${ORIGIN}/api/webhooks/resend`;
    const request = new Request(address, { method: "POST", body, headers });
    return answerMailNews(request, clock.ctx, webhookSecret);
  }

  const reasonFor = async (address: string) => {
    const hash = hashOfAddress(address);
    const [row] = await town.owner`select reason from suppressions where address_hash = ${hash}`;
    return row?.reason ?? null;
  };

  it("stops mails to an address that bounces or complains, under both names of its headers", async () => {
    expect((await deliver(bounced("Ada@Example.com"))).status).toBe(200);
    const complained = JSON.stringify({
      type: "email.complained",
      data: { to: ["bob@example.com"] },
    });
    expect((await deliver(complained, { prefix: "webhook" })).status).toBe(200);
    expect(await reasonFor("ada@example.com")).toBe("bounce");
    expect(await reasonFor("bob@example.com")).toBe("complaint");
  });

  it("takes a full mailbox, a delivered mail and news of another kind for no reason to stop", async () => {
    await deliver(bounced("full@example.com", "Transient"));
    await deliver(JSON.stringify({ type: "email.delivered", data: { to: ["full@example.com"] } }));
    expect((await deliver(JSON.stringify({ type: "contact.created", data: {} }))).status).toBe(200);
    expect(await reasonFor("full@example.com")).toBeNull();
  });

  it("takes each delivery in once", async () => {
    const id = v7();
    await deliver(bounced("once@example.com"), { id });
    await town.owner`delete from suppressions where address_hash = ${hashOfAddress("once@example.com")}`;
    expect((await deliver(bounced("once@example.com"), { id })).status).toBe(200);
    expect(await reasonFor("once@example.com")).toBeNull();
  });

  it("refuses what is not signed, signed otherwise, changed on its way, too old or from the future", async () => {
    const body = bounced("eve@example.com");
    const minutes = (count: number) => Date.now() + count * 60_000;
    const unsigned = new Request(`${ORIGIN}/api/webhooks/resend`, { method: "POST", body });
    const statuses = [
      (await answerMailNews(unsigned, clock.ctx, webhookSecret)).status,
      (await deliver(body, { signedWith: Buffer.from("another secret") })).status,
      (await deliver(body, { at: minutes(-6) })).status,
      (await deliver(body, { at: minutes(6) })).status,
      (await deliver("{", {})).status,
    ];
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    expect(await reasonFor("eve@example.com")).toBeNull();
  });

  it("reads no more than it needs", async () => {
    expect((await deliver("x".repeat(300 * 1024))).status).toBe(413);
  });

  it("is not there without a secret", async () => {
    const request = new Request(`${ORIGIN}/api/webhooks/resend`, { method: "POST", body: "{}" });
    expect((await answerMailNews(request, clock.ctx, undefined)).status).toBe(404);
  });
});
