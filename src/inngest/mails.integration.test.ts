/** The functions that carry mails, through the engine, while answers get lost on both sides. */
import { v7 } from "uuid";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { relayOutbox } from "../events/outbox";
import { openBench } from "../testing/job-bench";
import { addMail, jobClock, mailRow, mailsOf } from "../testing/mails";
import { NOON, openTown, type Person, type Town } from "../testing/people";
import { openResendServer, RETRY_AFTER_SECONDS, type ResendServer } from "../testing/resend-server";
import type { Fault } from "../testing/toy-app";
import { deliverNoticeFunction } from "./functions/deliver-notice";
import { sendMailFunction } from "./functions/send-mail";

let town: Town;
let person: Person;
let resend: ResendServer;
let clock: ReturnType<typeof jobClock>;
let isAway = false;

// The settings are read once a process, so all tests of this file speak to one provider.
beforeAll(async () => {
  town = await openTown();
  resend = await openResendServer();
  vi.stubEnv("RESEND_API_KEY", "re_1");
  vi.stubEnv("MAIL_FROM", "Cairn <cairn@cairn.example>");
  vi.stubEnv("RESEND_BASE_URL", resend.url);
});
afterAll(async () => {
  await resend.close();
  await town.close();
});
beforeEach(async () => {
  person = await town.addPerson();
  clock = jobClock(town, NOON);
});
afterEach(() => {
  isAway = false;
  resend.taken.length = 0;
  resend.fault = () => null;
});

function away(): never {
  throw new Error("the database is away");
}

async function openEngine() {
  const functions = [deliverNoticeFunction, sendMailFunction];
  const workshop = { context: () => (isAway ? away() : clock.ctx) };
  const bench = await openBench((client) => functions.map((make) => make({ client, ...workshop })));
  const advance = async (milliseconds: number) => {
    clock.advance(milliseconds);
    await bench.advance(milliseconds);
  };
  const relay = async () => {
    await relayOutbox(town.db, async (events) => {
      await bench.app.client.send(events.map(({ id, name, data }) => ({ id, name, data })));
    });
    await bench.engine.tick();
  };
  return { bench, advance, relay };
}

describe("send-mail", () => {
  it("tries again when the provider says, not before", async () => {
    const { bench, advance } = await openEngine();
    resend.fault = (_key, attempt) => (attempt === 1 ? "429" : null);
    const mailId = await addMail(town, person.userId);
    await bench.send("mail/queued", { mailId });
    await advance((RETRY_AFTER_SECONDS - 1) * 1000);
    expect(resend.taken).toEqual([]);
    await advance(1000);
    expect(resend.taken).toHaveLength(1);
    expect(await mailRow(town, mailId)).toMatchObject({ status: "sent", attempts: 2 });
  });

  it("ends after five tries, and its run is over", async () => {
    const { bench, advance } = await openEngine();
    resend.fault = () => "500";
    const mailId = await addMail(town, person.userId);
    await bench.send("mail/queued", { mailId });
    for (let minute = 0; minute < 20; minute++) await advance(60_000);
    expect(resend.tries.get(`test/${mailId}`)).toBe(5);
    expect(await mailRow(town, mailId)).toMatchObject({ status: "unknown", attempts: 5 });
    expect((await bench.runs()).map(({ status }) => status)).toEqual(["completed"]);
  });
});

describe("a mail that no try got to", () => {
  it("is marked failed, by its second chance to say so", async () => {
    const { bench, advance } = await openEngine();
    isAway = true;
    const mailId = await addMail(town, person.userId);
    await bench.send("mail/queued", { mailId });
    for (const seconds of [15, 30, 60, 120]) await advance(seconds * 1000);
    expect(await mailRow(town, mailId)).toMatchObject({ status: "queued", attempts: 0 });
    isAway = false;
    await advance(15_000);
    expect(resend.taken).toEqual([]);
    expect(await mailRow(town, mailId)).toMatchObject({ status: "failed", attempts: 0 });
    const ends = (await bench.runs()).map((run) => [run.function_id, run.status]);
    expect(ends).toEqual([
      ["toy-send-mail", "failed"],
      ["toy-send-mail-failure", "completed"],
    ]);
  });

  it("may have arrived when a try of it was under way, and says that", async () => {
    const { bench, advance } = await openEngine();
    const mailId = await addMail(town, person.userId);
    await town.owner`update mails set status = 'sending', attempts = 1 where id = ${mailId}`;
    isAway = true;
    await bench.send("mail/queued", { mailId });
    for (const seconds of [15, 30, 60, 120]) await advance(seconds * 1000);
    isAway = false;
    await advance(15_000);
    expect(await mailRow(town, mailId)).toMatchObject({ status: "unknown", attempts: 1 });
  });
});

describe("a notice on its way", () => {
  const faults: { name: string; fault: Fault }[] = [
    { name: "dropped", fault: "drop" },
    { name: "duplicated", fault: "duplicate" },
  ];

  async function tell(): Promise<string> {
    const { userId } = person;
    const noticeId = v7();
    await town.owner`insert into notices (id, user_id, kind, facts)
      values (${noticeId}, ${userId}, 'goalCompleted', '{"title": "Read"}')`;
    return noticeId;
  }

  it.each(faults)("is one mail when each step's answer is $name once", async ({ fault }) => {
    const { bench, advance, relay } = await openEngine();
    const spoilt = new Set<string>();
    bench.app.fault = ({ method, fnId, body }) => {
      const place = `${fnId} ${Object.keys(body.steps ?? {}).length}`;
      if (method !== "POST" || spoilt.has(place)) return null;
      spoilt.add(place);
      return fault;
    };
    await bench.send("notice/told", { userId: person.userId, noticeId: await tell() });
    for (let time = 0; time < 6; time++) {
      await relay();
      await advance(60_000);
    }
    expect(spoilt.size).toBeGreaterThanOrEqual(3);
    expect(resend.taken).toHaveLength(1);
    expect(await mailsOf(town, person.userId)).toMatchObject([{ status: "sent" }]);
    expect((await bench.runs()).every(({ status }) => status === "completed")).toBe(true);
  });

  it("waits for the end of quiet hours", async () => {
    const { bench, advance, relay } = await openEngine();
    // The engine's clock shows the present day, the person's notices that of the test.
    const lead = bench.clock.now() - clock.now();
    clock.advance(lead);
    const hourNow = new Date(clock.now()).getUTCHours();
    const pad = (hour: number) => String(hour % 24).padStart(2, "0");
    const hours = { from: `${pad(hourNow)}:00`, to: `${pad(hourNow + 2)}:00` };
    await town.owner`update profiles set quiet_hours = ${town.owner.json(hours)}
      where user_id = ${person.userId}`;
    await bench.send("notice/told", { userId: person.userId, noticeId: await tell() });
    await relay();
    expect(await mailsOf(town, person.userId)).toEqual([]);
    await advance(2 * 60 * 60_000);
    await relay();
    expect(await mailsOf(town, person.userId)).toHaveLength(1);
  });
});
