/** Notices through HTTP: one's own, page by page, marked as read, and chosen. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Notice, NoticeSettings } from "../domain/notice-list";
import type { Page } from "../domain/page";
import { followGoal } from "../services/notices";
import { begin, log } from "../testing/diary";
import { call } from "../testing/http";
import { openTown, type Person, type Town } from "../testing/people";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function ask<T>(person: Person, path: string, input: object = {}): Promise<T> {
  const { status, value } = await call(person, path, input);
  expect({ path, status }).toEqual({ path, status: 200 });
  return value as T;
}

const before = { percent: 0, streak: 0, isCompleted: false };

/** Somebody with a notice for each of some goals. */
async function withNotices(count: number): Promise<Person> {
  const person = await town.addPerson();
  for (let index = 0; index < count; index++) {
    const settings = { total: 10, unit: "books" };
    const goalId = await begin(person, { title: `Goal ${index}`, pattern: "milestone", settings });
    await log(person, goalId, { value: 6 });
    const now = new Date(Date.parse("2026-03-11T12:00:00Z") + index * 1000).toISOString();
    await followGoal({ ...person, now: () => now }, { userId: person.userId, goalId, before });
  }
  return person;
}

const list = (person: Person, input: object = {}) =>
  ask<Page<Notice>>(person, "notifications.list", input);

describe("notices", () => {
  it("come newest first, page by page, with words and their goal", async () => {
    const ada = await withNotices(5);
    const first = await list(ada, { limit: 2 });
    expect(first.items.map(({ title }) => title)).toEqual([
      "Goal 4: half of the way",
      "Goal 3: half of the way",
    ]);
    expect(first.items[0]).toMatchObject({
      kind: "milestone",
      body: "50 % is done. As much lies behind you as ahead.",
      readAt: null,
      createdAt: "2026-03-11T12:00:04.000Z",
    });
    const second = await list(ada, { limit: 2, cursor: first.nextCursor });
    const third = await list(ada, { limit: 2, cursor: second.nextCursor });
    expect([...second.items, ...third.items].map(({ title }) => title.slice(0, 6))).toEqual([
      "Goal 2",
      "Goal 1",
      "Goal 0",
    ]);
    expect(third.nextCursor).toBeNull();
  });

  it("are marked as read, one by one and all at once", async () => {
    const ada = await withNotices(3);
    const [newest] = (await list(ada)).items;
    const ids = [newest?.notificationId ?? ""];
    expect(await ask(ada, "notifications.markRead", { ids })).toEqual({ marked: 1 });
    expect(await ask(ada, "notifications.markRead", { ids })).toEqual({ marked: 0 });
    expect((await list(ada, { unreadOnly: true })).items).toHaveLength(2);
    expect(await ask(ada, "notifications.markAllRead")).toEqual({ marked: 2 });
    expect((await list(ada, { unreadOnly: true })).items).toEqual([]);
    expect((await list(ada)).items).toHaveLength(3);
  });

  it("of somebody else are neither seen nor marked", async () => {
    const ada = await withNotices(1);
    const bob = await town.addPerson();
    const [notice] = (await list(ada)).items;
    expect((await list(bob)).items).toEqual([]);
    const ids = [notice?.notificationId ?? ""];
    const { status, error } = await call(bob, "notifications.markRead", { ids });
    expect({ status, appCode: error?.data.appCode }).toEqual({ status: 404, appCode: "NOT_FOUND" });
    await ask(bob, "notifications.markAllRead");
    expect((await list(ada, { unreadOnly: true })).items).toHaveLength(1);
  });

  it("of a kind whose channel is off are not in the list", async () => {
    const ada = await town.addPerson();
    const patch = { milestone: { app: false } };
    const settings = await ask<NoticeSettings>(ada, "notifications.updateSettings", { patch });
    expect(settings.milestone).toEqual({ app: false, email: true, push: false });
    const goalId = await begin(ada, { pattern: "milestone", settings: { total: 10, unit: "x" } });
    await log(ada, goalId, { value: 6 });
    await followGoal(ada, { userId: ada.userId, goalId, before });
    expect((await list(ada)).items).toEqual([]);
  });
});

describe("settings", () => {
  it("begin with the app and e-mail on and no quiet hours, and keep what is not given", async () => {
    const ada = await town.addPerson();
    const first = await ask<NoticeSettings>(ada, "notifications.settings");
    expect(first).toMatchObject({
      quietHours: null,
      streak: { app: true, email: true, push: false },
    });
    const quietHours = { from: "22:00", to: "07:00" };
    await ask(ada, "notifications.updateSettings", { patch: { quietHours } });
    await ask(ada, "notifications.updateSettings", { patch: { streak: { email: false } } });
    await ask(ada, "notifications.updateSettings", { patch: { streak: { push: true } } });
    expect(await ask(ada, "notifications.settings")).toMatchObject({
      quietHours,
      streak: { app: true, email: false, push: true },
      reminder: { email: true },
    });
  });

  it.each([
    [{ patch: { unknown: { app: true } } }],
    [{ patch: { streak: { pigeon: true } } }],
    [{ patch: { quietHours: { from: "25:00", to: "07:00" } } }],
    [{}],
  ])("refuse %j", async (input) => {
    const ada = await town.addPerson();
    const { status, error } = await call(ada, "notifications.updateSettings", input);
    expect({ status, code: error?.data.code }).toEqual({ status: 400, code: "BAD_REQUEST" });
  });
});
