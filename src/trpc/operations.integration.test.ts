import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mailStatuses } from "../db/schema";
import { relayOutbox, type SentEvent } from "../events/outbox";
import { begin, log } from "../testing/diary";
import { call, ORIGIN, procedures, requestFor, send } from "../testing/http";
import { openTown, type Person, type Town } from "../testing/people";
import { answerMailPreview } from "./mail-preview";

let town: Town;
let root: Person & { role: "administrator" };
beforeAll(async () => {
  town = await openTown();
  root = { ...(await town.addPerson()), role: "administrator" };
});
afterAll(() => town.close());

const inputs: Record<string, unknown> = {
  "ops.overview": {},
  "ops.jobs": {},
  "ops.runJob": { job: "prune-snapshots" },
  "ops.replayEvent": { eventId: "goal/changed/1" },
  "ops.mail": {},
};

describe("ops", () => {
  it.each(Object.keys(inputs))("keeps %s from everybody but administrators", async (path) => {
    const input = inputs[path];
    const person = await call(await town.addPerson(), path, input);
    expect(person.error.data).toMatchObject({ code: "FORBIDDEN", appCode: null, details: {} });
    const { userId: _userId, role: _role, ...rest } = root;
    const stranger = await call({ ...rest, userId: null }, path, input);
    expect(stranger.error.data).toMatchObject({ code: "UNAUTHORIZED", appCode: null });
  });

  it("answers administrators, uncached, and refuses unknown keys and the wrong method", async () => {
    for (const [path, input] of Object.entries(inputs)) {
      if (path === "ops.replayEvent") continue;
      const { status, headers } = await call(root, path, input);
      expect({ path, status }).toEqual({ path, status: 200 });
      expect(headers.get("cache-control")).toBe("private, no-store");
      const unknown = await call(root, path, { ...(input as object), surprise: 1 });
      expect({ path, status: unknown.status }).toEqual({ path, status: 400 });
      const swapped = procedures.get(path) === "query" ? "mutation" : "query";
      const wrong = await send(root, requestFor(path, input, swapped));
      expect({ path, status: wrong.status }).toEqual({ path, status: 405 });
    }
  });

  it("has a case for each of its procedures", () => {
    const paths = [...procedures.keys()].filter((path) => path.startsWith("ops."));
    expect(paths.sort()).toEqual(Object.keys(inputs).sort());
  });
});

describe("ops.overview", () => {
  it("counts what waits, what is kept, mails and sweeps", async () => {
    const ada = await town.addPerson({ timeZone: "Asia/Tokyo" });
    await town.owner`update profiles set created_at = '2026-03-01'`;
    const goalId = await begin(ada, { startsOn: "2026-03-01" });
    await log(ada, goalId, { day: "2026-03-09" });
    await call(root, "ops.runJob", { job: "close-days" });
    await call(root, "ops.runJob", { job: "weekly-rollup" });
    await call(root, "ops.runJob", { job: "verify-progress" });
    await mailTo(ada, "2026-03-11T10:00:00.000Z");
    const { value } = await call(root, "ops.overview", {});
    const { outbox, sweeps, snapshots, rollups, mail, drift, jobs, health } = value as never as {
      outbox: { waiting: number; dead: number; oldestSeconds: number; stuck: object[] };
      sweeps: { job: string; timeZone: string; people: number; sweptAt: string }[];
      snapshots: { rows: number; oldestDay: string };
      rollups: { rows: number };
      mail: Record<string, number>;
      drift: { people: number; drift: number; checkedAt: string };
      jobs: object;
      health: { status: string; checks: object };
    };
    expect(outbox).toMatchObject({ dead: 0, stuck: [] });
    expect(outbox.waiting).toBeGreaterThan(0);
    expect(outbox.oldestSeconds).toBeGreaterThanOrEqual(0);
    const zone = { job: "close-days", timeZone: "Asia/Tokyo", people: 1, sweptAt: root.now() };
    expect(sweeps).toContainEqual(zone);
    expect(snapshots).toEqual({ rows: 10, oldestDay: "2026-03-01" });
    expect(rollups.rows).toBe(2);
    expect(mail).toMatchObject({ queued: 1, sent: 0, failed: 0 });
    const [{ people } = {}] = await town.owner`select count(*)::int as people from users`;
    expect(drift).toEqual({ people, drift: 0, checkedAt: root.now() });
    expect(jobs).toEqual({ kind: "off", dashboard: null });
    const checks = { postgres: "ok", cache: "off", jobs: "off", mail: "off" };
    expect(health).toEqual({ status: "ok", checks });
  });
});

describe("ops.runJob", () => {
  it("does a job as of an instant, given in any zone, and answers it in UTC", async () => {
    const at = "2026-04-05T04:00:00+02:00";
    const { value } = await call(root, "ops.runJob", { job: "close-days", at });
    expect(value).toMatchObject({ job: "close-days", at: "2026-04-05T02:00:00.000Z" });
    expect(value.count).toBeGreaterThan(0);
    const again = await call(root, "ops.runJob", { job: "close-days", at });
    expect(again.value.count).toBe(0);
    const unset = await call(root, "ops.runJob", { job: "prune-snapshots" });
    expect(unset.value).toMatchObject({ at: root.now() });
  });

  it("refuses jobs and instants that do not exist", async () => {
    for (const input of [
      { job: "erase-everything" },
      { job: "close-days", at: "yesterday" },
      { job: "close-days", at: "2026-02-30T00:00:00Z" },
    ]) {
      const { error } = await call(root, "ops.runJob", input);
      expect(error.data).toMatchObject({ code: "BAD_REQUEST", appCode: null });
    }
    const tooLate = { job: "close-days", at: "2036-03-30T12:00:00Z" };
    const { error } = await call(root, "ops.runJob", tooLate);
    expect(error.data).toMatchObject({ code: "BAD_REQUEST", appCode: "INVALID_DATE_RANGE" });
  });
});

describe("ops.replayEvent", () => {
  const sent: SentEvent[] = [];
  const relay = (db = town.db) =>
    relayOutbox(db, async (events) => {
      sent.push(...events);
    });
  const idsOf = (eventId: string) =>
    sent.map(({ id }) => id).filter((id) => id.startsWith(eventId));

  it("sends an event once more under an id that no receiver knows, with the same content", async () => {
    const ada = await town.addPerson();
    await log(ada, await begin(ada));
    await relay();
    const original = sent.findLast(({ name }) => name === "activity/logged");
    const eventId = original?.id ?? "";
    const first = await call(root, "ops.replayEvent", { eventId });
    await relay();
    const second = await call(root, "ops.replayEvent", { eventId: first.value.eventId });
    await relay();
    const ids = idsOf(eventId);
    expect(ids).toEqual([eventId, first.value.eventId, second.value.eventId]);
    expect(new Set(ids).size).toBe(3);
    expect(second.value.eventId).toMatch(new RegExp(`^${eventId}#[^#]+$`));
    expect(sent.at(-1)).toMatchObject({ name: original?.name, data: original?.data });
  });

  it("puts one that was given up back in line, and leaves one that waits its id", async () => {
    const [dead, waiting] = [`goal/changed/${v7()}`, `goal/changed/${v7()}`];
    await town.owner`insert into outbox (event_id, name, payload, attempts, last_error, dead_at)
      values (${dead}, 'goal/changed', '{}', 20, 'TypeError', now())`;
    await town.owner`insert into outbox (event_id, name, payload, attempts, last_error, available_at)
      values (${waiting}, 'goal/changed', '{}', 3, 'TypeError', now() + interval '4 minutes')`;
    const overview = await call(root, "ops.overview", {});
    const { dead: before, stuck } = overview.value.outbox as { dead: number; stuck: object[] };
    expect(before).toBe(1);
    expect(stuck).toMatchObject([{ eventId: dead, attempts: 20 }, { eventId: waiting }]);
    const back = await call(root, "ops.replayEvent", { eventId: dead });
    await call(root, "ops.replayEvent", { eventId: waiting });
    await relay();
    expect(idsOf(dead)).toEqual([back.value.eventId]);
    expect(back.value.eventId).not.toBe(dead);
    expect(idsOf(waiting)).toEqual([waiting]);
    const after = await call(root, "ops.overview", {});
    expect(after.value.outbox).toMatchObject({ dead: 0, waiting: 0, oldestUnsent: null });
  });

  it("answers NOT_FOUND for an event that was never written", async () => {
    const { error } = await call(root, "ops.replayEvent", { eventId: "activity/logged/nothing" });
    expect(error.data).toMatchObject({ code: "NOT_FOUND", appCode: "NOT_FOUND" });
    const nul = await call(root, "ops.replayEvent", { eventId: "a\0b" });
    expect(nul.error.data).toMatchObject({ code: "BAD_REQUEST", appCode: null });
  });
});

describe("ops.mail", () => {
  it("pages through everybody's mails, newest first, each once", async () => {
    await town.owner`delete from mails`;
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const made: string[] = [];
    // Two in one millisecond, a microsecond apart, must not be taken for the same moment.
    for (let index = 0; index < 5; index++) {
      const moment = `2026-03-1${Math.floor(index / 2)}T10:00:00.00010${index % 2}Z`;
      made.unshift(await mailTo(index % 2 ? ada : bob, moment));
    }
    const seen: Record<string, unknown>[] = [];
    let cursor: string | null = null;
    do {
      const page = await call(root, "ops.mail", { limit: 1, ...(cursor && { cursor }) });
      seen.push(...(page.value.items as Record<string, unknown>[]));
      cursor = page.value.nextCursor as string | null;
    } while (cursor !== null);
    expect(seen.map(({ mailId }) => mailId)).toEqual(made);
    expect(seen[0]).toEqual({
      mailId: made[0],
      to: "someone@example.com",
      kind: "reminder",
      subject: "Subject",
      status: "queued",
      html: "<p>Hello</p>",
      text: "Hello",
      createdAt: "2026-03-12T10:00:00.000Z",
    });
    const foreign = await call(root, "ops.mail", { cursor: "x" });
    expect(foreign.error.data).toMatchObject({ code: "BAD_REQUEST" });
  });
});

describe("a mail as it looks", () => {
  const look = (caller: Person & { role?: "administrator" }, mailId: string) =>
    answerMailPreview(new Request(`${ORIGIN}/api/mails/${mailId}`), mailId, async () => caller);

  it("is a page of its own for administrators, and nothing for everybody else", async () => {
    const ada = await town.addPerson();
    const mailId = await mailTo(ada, "2026-03-11T10:00:00.000Z");
    const answer = await look(root, mailId);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(await answer.text()).toBe("<p>Hello</p>");
    for (const [caller, id] of [
      [ada, mailId],
      [root, v7()],
      [root, "..%2f"],
    ] as const) {
      const refused = await look(caller, id);
      expect(refused.status).toBe(404);
      expect(await refused.text()).not.toContain("Hello");
    }
  });

  it("never shows a way into an account, unless no provider carries mails", async () => {
    await town.owner`delete from mails`;
    const ada = await town.addPerson();
    for (const status of mailStatuses) {
      const mail = { kind: "resetPassword", status };
      const mailId = await mailTo(ada, "2026-03-11T10:00:00.000Z", mail);
      const { items } = (await call(root, "ops.mail", { limit: 1 })).value as { items: object[] };
      const isShown = status === "kept";
      const words = isShown ? { html: "<p>Hello</p>", text: "Hello" } : { html: "", text: "" };
      expect(items).toMatchObject([{ mailId, status, subject: "Subject", ...words }]);
      expect(await (await look(root, mailId)).text()).toBe(words.html);
      await town.owner`delete from mails`;
    }
  });
});

async function mailTo(
  { userId }: Person,
  createdAt: string,
  { kind = "reminder", status = "queued" } = {},
): Promise<string> {
  const id = v7();
  await town.owner`insert into mails (id, user_id, kind, dedupe_key, recipient, subject, html, text, status, created_at)
    values (${id}, ${userId}, ${kind}, ${id}, 'someone@example.com', 'Subject', '<p>Hello</p>', 'Hello', ${status}, ${createdAt})`;
  return id;
}
