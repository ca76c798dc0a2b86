/** Notices as mails: from the log that causes one to the mail row, and what keeps one from being sent. */
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { NoticeFacts, NoticeKind } from "../domain/notification";
import { relayOutbox } from "../events/outbox";
import { checkStreakFunction } from "../inngest/functions/check-streak";
import { deliverNoticeFunction } from "../inngest/functions/deliver-notice";
import { sendMailFunction } from "../inngest/functions/send-mail";
import { openBench } from "../testing/job-bench";
import { HOUR, jobClock, mailsOf } from "../testing/mails";
import { NOON, openTown, type Person, TODAY, type Town } from "../testing/people";
import { logActivity } from "./activities";
import { pauseGoal } from "./goal-states";
import { createGoal } from "./goals";
import { sendMail } from "./mails";
import { mailNotice, momentFor } from "./notice-mails";

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

interface Told {
  goalId?: string | null;
  mark?: number;
  day?: string;
  facts?: NoticeFacts;
}

/** Writes a notice as whoever tells it would. */
async function tell(kind: NoticeKind, { goalId = null, mark, day, facts = {} }: Told = {}) {
  const { userId } = person;
  const noticeId = v7();
  await town.owner`insert into notices (id, user_id, goal_id, kind, mark, day, facts)
    values (${noticeId}, ${userId}, ${goalId}, ${kind}, ${mark ?? null}, ${day ?? null}, ${town.owner.json(facts as never)})`;
  return { userId, noticeId };
}

async function dailyGoal(title = "Read") {
  const settings = { period: "day" as const, amount: 1, unit: "times", bound: "atLeast" as const };
  const startsOn = "2026-03-01";
  const goal = {
    title,
    pattern: "recurring" as const,
    status: "active" as const,
    settings,
    startsOn,
  };
  return (await createGoal(person, goal)).goalId;
}

const log = (goalId: string, day: string) =>
  logActivity(person, { goalId, clientKey: v7(), kind: "progress", value: 1, day });

describe("a log that makes a streak of three", () => {
  it("lies in the outbox as a mail after one pass of the engine", async () => {
    const context = () => clock.ctx;
    const functions = [checkStreakFunction, deliverNoticeFunction, sendMailFunction];
    const bench = await openBench((client) => functions.map((make) => make({ client, context })));
    const send = async (events: { id: string; name: string; data: object }[]) => {
      await bench.app.client.send(events.map(({ id, name, data }) => ({ id, name, data })));
      await bench.engine.tick();
    };
    const goalId = await dailyGoal("Read\r\nBcc: everybody@example.com");
    for (const day of ["2026-03-09", "2026-03-10", TODAY]) await log(goalId, day);
    for (let pass = 0; pass < 4; pass++) await relayOutbox(town.db, send);
    const mails = await mailsOf(town, person.userId);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      kind: "streak",
      recipient: `${person.userId}@example.com`,
      subject: "ReadBcc: everybody@example.com: 3 days in a row",
      status: "kept",
    });
    expect((await bench.runs()).every(({ status }) => status === "completed")).toBe(true);
  });
});

describe("mailNotice", () => {
  it("writes a mail once, with its way to end such mails in one click", async () => {
    const goalId = await dailyGoal();
    const notice = await tell("milestone", {
      goalId,
      mark: 50,
      facts: { title: "Read", mark: 50 },
    });
    for (let time = 0; time < 2; time++) await mailNotice(clock.ctx, notice);
    const [mail, ...others] = await mailsOf(town, person.userId);
    expect(others).toEqual([]);
    expect(mail?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const address = /^<(http:\/\/localhost:3000\/u\/[\w-]+)>$/.exec(
      mail?.headers["List-Unsubscribe"] ?? "",
    )?.[1];
    expect(address).toBeDefined();
    expect(mail?.html).toContain(address);
    expect(mail?.text).toContain(address);
  });

  it("keeps titles out of headers and out of the markup", async () => {
    const title = 'Read\r\nBcc: a@b.example\u2028<script>alert("1")</script>';
    await mailNotice(clock.ctx, await tell("goalCompleted", { facts: { title } }));
    const [mail] = await mailsOf(town, person.userId);
    expect(mail?.subject).not.toMatch(/[\r\n\0]/);
    expect(JSON.stringify(mail?.headers)).not.toMatch(/Bcc|\\r|\\n/);
    expect(mail?.html).not.toContain("<script>");
  });

  it("sends five mails a civil day and leaves the rest in the app", async () => {
    const outcomes = async () => {
      const found = [];
      for (const mark of [1, 2, 3, 4, 5, 6]) {
        const notice = await tell("streak", { mark, day: clock.ctx.now().slice(0, 10) });
        found.push((await mailNotice(clock.ctx, notice)).mail);
      }
      return found;
    };
    const [queued, enough] = ["queued", "enough for today"];
    expect(await outcomes()).toEqual([queued, queued, queued, queued, queued, enough]);
    clock.advance(12 * HOUR);
    expect((await outcomes())[0]).toBe(queued);
  });

  it("sends nothing that the person switched off, be it after the mail was written", async () => {
    const settings = { streak: { email: false } };
    const early = await tell("streak", { mark: 3, day: TODAY });
    await mailNotice(clock.ctx, early);
    await town.owner`update profiles set notice_settings = ${town.owner.json(settings)}
      where user_id = ${person.userId}`;
    const late = await tell("streak", { mark: 7, day: TODAY });
    expect(await mailNotice(clock.ctx, late)).toEqual({ mail: "unwanted" });
    const [mail] = await mailsOf(town, person.userId);
    expect(await sendMail(clock.ctx, { mailId: mail?.id ?? "" }, null)).toEqual({
      status: "dropped",
    });
  });

  it("sends nothing for an account that is gone", async () => {
    const notice = await tell("streak", { mark: 3, day: TODAY });
    await town.owner`delete from users where id = ${person.userId}`;
    expect(await mailNotice(clock.ctx, notice)).toEqual({ mail: "gone" });
    expect(await momentFor(clock.ctx, notice)).toEqual({ when: "never" });
  });
});

describe("a reminder", () => {
  const reminder = (goalId: string, day = TODAY) =>
    tell("reminder", { goalId, mark: 480, day, facts: { title: "Read" } });

  it("reminds while the goal waits, with what one tap can do", async () => {
    const goalId = await dailyGoal();
    expect(await mailNotice(clock.ctx, await reminder(goalId))).toEqual({ mail: "queued" });
    const [mail] = await mailsOf(town, person.userId);
    expect(mail?.text.match(/http:\/\/localhost:3000\/do\//g)).toHaveLength(3);
  });

  it.each<[string, (goalId: string) => Promise<unknown>]>([
    ["met", (goalId) => log(goalId, TODAY)],
    ["paused", (goalId) => pauseGoal(person, { goalId })],
    [
      "skipped",
      (goalId) => logActivity(person, { goalId, clientKey: v7(), kind: "skipped", day: TODAY }),
    ],
  ])("of a goal that is %s by now is not sent", async (_name, change) => {
    const goalId = await dailyGoal();
    const notice = await reminder(goalId);
    await change(goalId);
    expect(await mailNotice(clock.ctx, notice)).toEqual({ mail: "unwanted" });
  });

  it("of another day is not sent", async () => {
    const notice = await reminder(await dailyGoal(), "2026-03-10");
    expect(await mailNotice(clock.ctx, notice)).toEqual({ mail: "unwanted" });
  });
});

describe("streaks at risk", () => {
  it("are named while they are at risk, and leave the mail when they are safe", async () => {
    const named = [];
    for (const title of ["Read", "Run"]) {
      const goalId = await dailyGoal(title);
      for (const day of ["2026-03-09", "2026-03-10"]) await log(goalId, day);
      named.push({ goalId, title, streak: 2, unit: "day" });
    }
    const [read, run] = named;
    await log(read?.goalId ?? "", TODAY);
    const notice = await tell("streakAtRisk", { day: TODAY, facts: { goals: named } });
    expect(await mailNotice(clock.ctx, notice)).toEqual({ mail: "queued" });
    const [mail] = await mailsOf(town, person.userId);
    expect(mail?.subject).toBe("Run: a log today keeps your streak");
    await log(run?.goalId ?? "", TODAY);
    expect(await sendMail(clock.ctx, { mailId: mail?.id ?? "" }, null)).toEqual({
      status: "dropped",
    });
  });
});

describe("quiet hours", () => {
  it("hold notices until they end, and drop streaks at risk", async () => {
    const hours = { from: "11:00", to: "13:30" };
    await town.owner`update profiles set quiet_hours = ${town.owner.json(hours)}
      where user_id = ${person.userId}`;
    const risk = await tell("streakAtRisk", { day: TODAY });
    const other = await tell("goalCompleted");
    expect(await momentFor(clock.ctx, risk)).toEqual({ when: "never" });
    const later = { when: "later", at: "2026-03-11T13:30:00.000Z" };
    expect(await momentFor(clock.ctx, other)).toEqual(later);
    clock.advance(1.5 * HOUR);
    expect(await momentFor(clock.ctx, risk)).toEqual({ when: "now" });
  });
});
