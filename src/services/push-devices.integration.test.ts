/** A Cairn that has no keys for pushes: everything else goes on. */
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { NoticeSettings } from "../domain/notice-list";
import { deliverNoticeFunction } from "../inngest/functions/deliver-notice";
import { call } from "../testing/http";
import { openBench } from "../testing/job-bench";
import { jobClock } from "../testing/mails";
import { NOON, openTown, TODAY, type Town } from "../testing/people";
import { newSubscription } from "../testing/push-service";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

it("says that pushes are not possible, and takes no device in", async () => {
  const ada = await town.addPerson();
  const { value } = await call(ada, "notifications.settings", {});
  const nothing = { isPossible: false, publicKey: null, endpoints: [] };
  expect((value as NoticeSettings).push).toEqual(nothing);
  const subscription = newSubscription("https://push.example.com/a");
  const { error } = await call(ada, "notifications.subscribePush", { subscription });
  expect(error.data.appCode).toBe("NOT_FOUND");
});

it("mails a notice that is wanted as a push too, and leaves older devices alone", async () => {
  const ada = await town.addPerson();
  const { userId } = ada;
  const patch = { goalCompleted: { push: true } };
  await call(ada, "notifications.updateSettings", { patch });
  const { endpoint, keys } = newSubscription("https://push.example.com/b");
  await town.owner`insert into push_subscriptions (id, user_id, endpoint, public_key, secret)
    values (${v7()}, ${userId}, ${endpoint}, ${keys.p256dh}, ${keys.auth})`;
  const noticeId = v7();
  await town.owner`insert into notices (id, user_id, kind, day, facts)
    values (${noticeId}, ${userId}, 'goalCompleted', ${TODAY}, '{"title": "Read"}')`;
  const context = () => jobClock(town, NOON).ctx;
  const bench = await openBench((client) => [deliverNoticeFunction({ client, context })]);
  await bench.send("notice/told", { userId, noticeId });
  const [run] = await bench.runs();
  expect(run?.output?.data).toEqual({ mail: "queued", pushes: [] });
});
