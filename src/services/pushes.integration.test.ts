/** Pushes: which devices a person has, what is sent to them, and what ends it. */
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { NoticeSettings } from "../domain/notice-list";
import type { NoticeKind } from "../domain/notification";
import { deliverNoticeFunction } from "../inngest/functions/deliver-notice";
import { PushAgainError, type PushMessage, pushDelivery, pushSettings } from "../push/client";
import { begin, log } from "../testing/diary";
import { call } from "../testing/http";
import { openBench } from "../testing/job-bench";
import { jobClock } from "../testing/mails";
import { NOON, openTown, type Person, TODAY, type Town } from "../testing/people";
import {
  newSubscription,
  openPushService,
  type PushService,
  usePushKeys,
} from "../testing/push-service";
import { devicesFor, pushNotice } from "./pushes";

let town: Town;
let service: PushService;
let publicKey: string;
beforeAll(async () => {
  publicKey = usePushKeys();
  town = await openTown();
  service = await openPushService();
});
afterAll(async () => {
  await service.close();
  await town.close();
});
beforeEach(() => {
  service.taken = [];
  service.answer = () => 201;
});

const ctx = () => jobClock(town, NOON).ctx;

async function ask<T>(person: Person, path: string, input: object = {}): Promise<T> {
  const { status, value } = await call(person, `notifications.${path}`, input);
  expect({ path, status }).toEqual({ path, status: 200 });
  return value as T;
}
const settingsOf = (person: Person) => ask<NoticeSettings>(person, "settings");
const endpointsOf = async (person: Person) => (await settingsOf(person)).push.endpoints;

/** Subscribes a new browser. */
async function subscribe(person: Person, subscription = newSubscription(`${service.url}/${v7()}`)) {
  expect(await ask(person, "subscribePush", { subscription })).toEqual({ subscribed: true });
  return subscription;
}

interface Told {
  goalId?: string | null;
  mark?: number;
  facts?: object;
}

/** Writes a notice as whoever tells it would. */
async function tell({ userId }: Person, kind: NoticeKind, given: Told = {}) {
  const { goalId = null, mark = null, facts = {} } = given;
  const noticeId = v7();
  await town.owner`insert into notices (id, user_id, goal_id, kind, mark, day, facts)
    values (${noticeId}, ${userId}, ${goalId}, ${kind}, ${mark}, ${TODAY}, ${town.owner.json(facts as never)})`;
  return { userId, noticeId };
}

/** Sends to every device, as the function does. */
async function push(told: { userId: string; noticeId: string }) {
  const settings = pushSettings();
  if (!settings) throw new Error("there are no keys");
  const devices = await devicesFor(ctx(), told);
  return Promise.all(
    devices.map((deviceId) => pushNotice(ctx(), { ...told, deviceId }, pushDelivery(settings))),
  );
}

/** What a device would be shown, without encryption. */
async function written(told: { userId: string; noticeId: string }): Promise<PushMessage[]> {
  const messages: PushMessage[] = [];
  for (const deviceId of await devicesFor(ctx(), told)) {
    await pushNotice(ctx(), { ...told, deviceId }, async (_device, message) => {
      messages.push(message);
      return "sent";
    });
  }
  return messages;
}

describe("subscribing", () => {
  it("gives the key before, and switches on every kind nothing else was chosen for", async () => {
    const ada = await town.addPerson();
    const before = await settingsOf(ada);
    expect(before.push).toEqual({ isPossible: true, publicKey, endpoints: [] });
    expect(before.reminder.push).toBe(false);
    await ask(ada, "updateSettings", { patch: { streak: { push: false } } });
    const { endpoint } = await subscribe(ada);
    const { push: device, reminder, streak } = await settingsOf(ada);
    expect(device.endpoints).toEqual([endpoint]);
    expect(reminder).toEqual({ app: true, email: true, push: true });
    expect(streak).toEqual({ app: true, email: true, push: false });
  });

  it("twice is one device, and ends once", async () => {
    const ada = await town.addPerson();
    const subscription = await subscribe(ada);
    await subscribe(ada, subscription);
    const { endpoint } = subscription;
    expect(await endpointsOf(ada)).toEqual([endpoint]);
    expect(await ask(ada, "unsubscribePush", { endpoint })).toEqual({ removed: true });
    expect(await endpointsOf(ada)).toEqual([]);
    const again = await call(ada, "notifications.unsubscribePush", { endpoint });
    expect(again.error.data).toMatchObject({ code: "NOT_FOUND", appCode: "NOT_FOUND" });
  });

  it("keeps the ten newest devices", async () => {
    const ada = await town.addPerson();
    const endpoints = [];
    for (let count = 0; count < 12; count++) endpoints.push((await subscribe(ada)).endpoint);
    expect(await endpointsOf(ada)).toEqual(endpoints.slice(2));
  });

  it("moves a browser to whoever sits at it now, and to nobody who only knows its address", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const subscription = await subscribe(ada);
    const { endpoint } = subscription;
    const guessed = newSubscription(endpoint);
    const guess = await call(bob, "notifications.subscribePush", { subscription: guessed });
    expect(guess.error.data.appCode).toBe("NOT_FOUND");
    const stop = await call(bob, "notifications.unsubscribePush", { endpoint });
    expect(stop.error.data.appCode).toBe("NOT_FOUND");
    expect(await endpointsOf(ada)).toEqual([endpoint]);
    await subscribe(bob, subscription);
    expect([await endpointsOf(ada), await endpointsOf(bob)]).toEqual([[], [endpoint]]);
  });

  it.each([
    { subscription: newSubscription("ftp://push.example.com/a") },
    { subscription: { ...newSubscription("https://push.example.com/a"), surprise: 1 } },
    { subscription: { ...newSubscription("https://push.example.com/a"), keys: {} } },
    {},
  ])("refuses %#", async (input) => {
    const { error } = await call(await town.addPerson(), "notifications.subscribePush", input);
    expect(error.data).toMatchObject({ code: "BAD_REQUEST", appCode: null });
  });
});

describe("pushNotice", () => {
  it("reaches every device of its person, and nobody else's", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const [phone, laptop] = [await subscribe(ada), await subscribe(ada)];
    await subscribe(bob);
    const pushed = await push(await tell(ada, "goalCompleted"));
    expect(pushed).toEqual([{ push: "sent" }, { push: "sent" }]);
    const reached = service.taken.map(({ path }) => `${service.url}${path}`);
    expect(reached.sort()).toEqual([phone.endpoint, laptop.endpoint].sort());
    for (const { headers } of service.taken) {
      expect(headers.authorization).toMatch(/^vapid t=[\w.-]+, k=[\w-]{87}$/);
      expect(headers["content-encoding"]).toBe("aes128gcm");
      expect(headers.ttl).toBe(String(48 * 60 * 60));
    }
  });

  it("says the goal's present title, where it leads, and how long it is worth waiting", async () => {
    const ada = await town.addPerson();
    await subscribe(ada);
    const goalId = await begin(ada, { title: "Read at night" });
    const facts = { title: "An older title" };
    const reminder = await tell(ada, "reminder", { goalId, mark: 19 * 60 + 30, facts });
    const [message] = await written(reminder);
    expect(message).toMatchObject({
      topic: reminder.noticeId.replaceAll("-", ""),
      ttlSeconds: 4 * 60 * 60,
    });
    expect(JSON.parse(message?.text ?? "")).toEqual({
      title: "Time for Read at night",
      body: "You asked to be reminded at 19:30.",
      path: `/goals/${goalId}`,
      tag: reminder.noticeId,
    });
  });

  it("fits what a push may hold, however long titles are", async () => {
    const ada = await town.addPerson();
    await subscribe(ada);
    const facts = { title: "🪨".repeat(200), mark: 30, unit: "day" };
    const [message] = await written(await tell(ada, "streak", { mark: 30, facts }));
    expect(Buffer.byteLength(message?.text ?? "")).toBeLessThan(3000);
    expect(JSON.parse(message?.text ?? "").title).toBe(`${"🪨".repeat(119)}…`);
    expect(await push(await tell(ada, "streak", { mark: 60, facts }))).toEqual([{ push: "sent" }]);
  });

  it("sends nothing that is switched off, done by now, or of a device that is gone", async () => {
    const ada = await town.addPerson();
    const { endpoint } = await subscribe(ada);
    const goalId = await begin(ada);
    const reminder = await tell(ada, "reminder", { goalId, mark: 480 });
    const [deviceId = ""] = await devicesFor(ctx(), reminder);
    await log(ada, goalId);
    const unwanted = { push: "unwanted" };
    expect(await push(reminder)).toEqual([]);
    const late = pushNotice(ctx(), { ...reminder, deviceId }, async () => "sent");
    expect(await late).toEqual(unwanted);
    await ask(ada, "updateSettings", { patch: { streak: { push: false } } });
    expect(await push(await tell(ada, "streak", { mark: 3 }))).toEqual([]);
    const told = await tell(ada, "goalCompleted");
    await ask(ada, "unsubscribePush", { endpoint });
    const gone = pushNotice(ctx(), { ...told, deviceId }, async () => "sent");
    expect(await gone).toEqual(unwanted);
    expect(service.taken).toEqual([]);
  });

  it("forgets a device whose browser is gone, and only that", async () => {
    const ada = await town.addPerson();
    const [phone, laptop] = [await subscribe(ada), await subscribe(ada)];
    service.answer = (path) => (phone.endpoint.endsWith(path) ? 410 : 201);
    const pushed = await push(await tell(ada, "goalCompleted"));
    expect(pushed).toEqual([{ push: "gone" }, { push: "sent" }]);
    expect(await endpointsOf(ada)).toEqual([laptop.endpoint]);
  });

  it("keeps a device that cannot be reached with our keys, and tells who runs this", async () => {
    const ada = await town.addPerson();
    const { endpoint } = await subscribe(ada);
    const told = await tell(ada, "goalCompleted");
    const [deviceId = ""] = await devicesFor(ctx(), told);
    const said: object[] = [];
    const note = (facts: object) => void said.push(facts);
    const logger = { error: note, warn: note, info: note };
    for (const outcome of ["unsigned", "failed"] as const) {
      const heard = { ...ctx(), logger };
      await pushNotice(heard, { ...told, deviceId }, async () => outcome);
    }
    expect(said).toEqual([{ code: "PUSH_UNSIGNED" }, { code: "PUSH_FAILED" }]);
    expect(await endpointsOf(ada)).toEqual([endpoint]);
  });

  it("keeps a device whose push service is away, and asks for another try", async () => {
    const ada = await town.addPerson();
    const { endpoint } = await subscribe(ada);
    service.answer = () => 503;
    await expect(push(await tell(ada, "goalCompleted"))).rejects.toBeInstanceOf(PushAgainError);
    expect(await endpointsOf(ada)).toEqual([endpoint]);
  });
});

describe("the function that delivers notices", () => {
  it("tries a device again without repeating the mail or the other device", async () => {
    const ada = await town.addPerson();
    const [phone, laptop] = [await subscribe(ada), await subscribe(ada)];
    let tries = 0;
    service.answer = (path) => (laptop.endpoint.endsWith(path) || ++tries > 1 ? 201 : 503);
    const told = await tell(ada, "goalCompleted");
    const bench = await openBench((client) => [deliverNoticeFunction({ client, context: ctx })]);
    await bench.send("notice/told", told);
    await bench.advance(60 * 60 * 1000);
    const [run] = await bench.runs();
    expect(run?.output?.data).toEqual({ mail: "queued", pushes: ["sent", "sent"] });
    const reached = service.taken.map(({ path }) => `${service.url}${path}`);
    expect(reached.sort()).toEqual([phone.endpoint, phone.endpoint, laptop.endpoint].sort());
    const mails = await town.owner`select 1 from mails where user_id = ${ada.userId}`;
    expect(mails).toHaveLength(1);
  });

  it("goes on when one device fails for good", async () => {
    const ada = await town.addPerson();
    const phone = await subscribe(ada);
    service.answer = () => 500;
    const bench = await openBench((client) => [deliverNoticeFunction({ client, context: ctx })]);
    await bench.send("notice/told", await tell(ada, "goalCompleted"));
    for (let tries = 0; tries < 5; tries++) await bench.advance(60 * 60 * 1000);
    const [run] = await bench.runs();
    expect(run?.output?.data).toEqual({ mail: "queued", pushes: ["failed"] });
    expect(await endpointsOf(ada)).toEqual([phone.endpoint]);
  });
});
