/** Mails as they go out: what each says, to those who see no pictures and those who read plain text. */
import { describe, expect, it } from "vitest";
import { accountMailKinds } from "../domain/mail";
import { mailActions } from "../domain/mail-link";
import { type NoticeFacts, type NoticeKind, noticeKinds } from "../domain/notification";
import { renderAccountMail } from "./account-mails";
import { type NoticeToMail, renderNoticeMail } from "./notice-mails";

const goalId = "0190a5f0-0000-7000-8000-000000000001";
const otherId = "0190a5f0-0000-7000-8000-000000000002";
const settings = {
  appUrl: "https://cairn.example",
  secret: "s".repeat(40),
  now: "2026-03-11T12:00:00.000Z",
};
const facts: Record<NoticeKind, NoticeFacts> = {
  milestone: { title: "Write", mark: 75 },
  streak: { title: "Read", mark: 21, unit: "week" },
  streakAtRisk: {
    goals: [
      { goalId, title: "Read", streak: 34, unit: "day" },
      { goalId: otherId, title: "Run", streak: 1, unit: "week" },
    ],
  },
  reminder: { title: "Stretch" },
  goalCompleted: { title: "Couch to 5k" },
  goalMissed: { title: "1,000 words" },
  weeklySummary: {
    summary: {
      weekStart: "2026-03-02",
      weekEnd: "2026-03-08",
      goals: [
        { goalId, title: "Read", met: 6, missed: 1, neutral: 0 },
        { goalId: otherId, title: "Swim", met: 0, missed: 0, neutral: 7 },
      ],
      bestStreak: { title: "Run", length: 12, unit: "week" },
      biggestChange: { title: "Read", before: 3, after: 6 },
      pace: [{ title: "Write", neededPerDay: 412.5, unit: "words" }],
    },
  },
};

const mailOf = (kind: NoticeKind, given: Partial<NoticeToMail> = {}) =>
  renderNoticeMail(
    {
      userId: "0190a5f0-0000-7000-8000-000000000009",
      kind,
      goalId: kind === "streakAtRisk" || kind === "weeklySummary" ? null : goalId,
      mark: kind === "reminder" ? 19 * 60 + 30 : null,
      today: "2026-03-11",
      facts: facts[kind],
      actions: new Map([
        [goalId, [...mailActions]],
        [otherId, ["log", "pause"]],
      ]),
      ...given,
    },
    settings,
  );

describe("a mail about goals", () => {
  it("says what it is about in its subject", async () => {
    const subjects = await Promise.all(
      noticeKinds.map(async (kind) => (await mailOf(kind)).subject),
    );
    expect(subjects).toEqual([
      "Write: 75 % of the way",
      "Read: 21 weeks in a row",
      "A log today keeps 2 of your streaks",
      "Time for Stretch",
      "Couch to 5k is complete",
      "1,000 words has come to its end",
      "Your week, 2–8 March",
    ]);
  });

  it.each(noticeKinds)("of kind %s has a way to end such mails, in three places", async (kind) => {
    const { html, text, headers } = await mailOf(kind);
    const stop = headers["List-Unsubscribe"]?.slice(1, -1) ?? "";
    expect(stop).toMatch(/^https:\/\/cairn\.example\/u\/[\w-]+$/);
    expect(html).toContain(`href="${stop}"`);
    expect(text.split(/\s/)).toContain(stop);
  });

  it("needs no pictures and loads nothing", async () => {
    for (const kind of noticeKinds)
      expect((await mailOf(kind)).html).not.toMatch(/<img|src=|url\(/);
  });

  it("offers each goal what one tap can do to it, each on a line of its own", async () => {
    const { text } = await mailOf("streakAtRisk");
    const lines = text.split("\n").filter((line) => line.includes("/do/"));
    expect(lines.map((line) => line.split(" https://")[0])).toEqual([
      "Log 1",
      "Skip today",
      "Pause a week",
      "Log 1",
      "Pause a week",
    ]);
  });

  it("tells the time a reminder was asked for, and the numbers of a week", async () => {
    expect((await mailOf("reminder")).text).toContain("reminded at 19:30");
    const { text } = await mailOf("weeklySummary");
    for (const words of ["6 of 7 met", "nothing asked", "Run, 12 weeks", "412.5 words a day"])
      expect(text).toContain(words);
  });

  it("keeps a title in its place, whatever it holds", async () => {
    const title = `A\r\nBcc: x@y.example\r\n\r\n<img src=x> {count} ${"long ".repeat(100)}`;
    const { subject, html } = await mailOf("goalCompleted", { facts: { title } });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThanOrEqual(200);
    expect(html).not.toContain("<img");
    expect(html).toContain("{count}");
  });
});

describe("a mail about an account", () => {
  it.each(accountMailKinds)(
    "of kind %s shows where its button leads, and cannot be ended",
    async (kind) => {
      const address = "https://cairn.example/reset-password?token=abc";
      const mail = await renderAccountMail(kind, { address, newAddress: "new@example.com" });
      expect(mail.html).toContain(`href="${address}"`);
      expect(mail.text).toContain(address);
      expect(mail.headers).toEqual({});
      expect(mail.subject).not.toBe("");
    },
  );
});
