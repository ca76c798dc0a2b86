/** What somebody is told who calls too often, and which calls count against what. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CacheCounters } from "../cache/counters";
import { RateLimits } from "../cache/rate-limit";
import { type Caller, ORIGIN, requestFor, send } from "../testing/http";
import { openTown, type Person, type Town } from "../testing/people";
import { answerExport } from "./export-download";
import type { Limited } from "./limits";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** The clock stands still 20 s into a minute that begins an hour, so that nothing slides. */
const clock = () => Date.parse("2026-03-11T12:00:20Z");
const limitsOf = (factor: number) =>
  new RateLimits({ factor, counters: new CacheCounters(), clock });

type Guest = Caller & Limited;

const call = (caller: Guest, path: string, input: unknown) => send(caller, requestFor(path, input));

async function statuses(times: number, ask: () => Promise<{ status: number }>) {
  const answers = [];
  for (let turn = 0; turn < times; turn++) answers.push((await ask()).status);
  return answers;
}

const goal = () => ({
  title: `Read ${v7()}`,
  pattern: "recurring",
  settings: { period: "day", amount: 1, unit: "pages" },
});

async function addGuest(factor: number): Promise<Person & Limited> {
  return { ...(await town.addPerson()), limits: limitsOf(factor) };
}

describe("calls of procedures", () => {
  it("over a limit answer RATE_LIMITED with the seconds to wait, and change nothing", async () => {
    const ada = await addGuest(0.025);
    const { value } = await call(ada, "goals.create", goal());
    const one = () => ({ goalId: value.goalId, clientKey: v7(), value: 1 });
    expect(await statuses(3, () => call(ada, "activities.log", one()))).toEqual([200, 200, 200]);
    const { status, headers, error } = await call(ada, "activities.log", one());
    expect(status).toBe(429);
    expect(headers.get("retry-after")).toBe("40");
    expect(error.data).toMatchObject({
      code: "TOO_MANY_REQUESTS",
      appCode: "RATE_LIMITED",
      retryAfterSeconds: 40,
    });
    const { value: progress } = await call(ada, "progress.byGoal", { goalId: value.goalId });
    expect(progress).toMatchObject({ total: 3 });
  });

  it("count many logs at once as one", async () => {
    const ada = await addGuest(0.025);
    const { value } = await call(ada, "goals.create", goal());
    const entries = () =>
      Array.from({ length: 20 }, () => ({ goalId: value.goalId, clientKey: v7(), value: 1 }));
    const many = () => call(ada, "activities.logMany", { entries: entries() });
    expect(await statuses(4, many)).toEqual([200, 200, 200, 429]);
  });

  it("count changes of goals and templates together, and not reading them", async () => {
    const ada = await addGuest(0.025);
    const template = () => call(ada, "templates.start", { templateId: "water" });
    expect((await template()).status).toBe(200);
    expect(await statuses(2, () => call(ada, "goals.create", goal()))).toEqual([200, 200]);
    expect(await statuses(5, () => call(ada, "goals.list", {}))).toEqual([200, 200, 200, 200, 200]);
    const { status, error } = await call(ada, "goals.create", goal());
    expect(status).toBe(429);
    expect(error.data.retryAfterSeconds).toBe(3580);
    const recommendationId = "amount:nothing";
    const accepted = await call(ada, "recommendations.accept", { recommendationId });
    const saved = await call(ada, "templates.save", { goalId: v7(), title: "Mine" });
    expect([accepted.status, saved.status]).toEqual([429, 429]);
  });

  it("count every call of a person, and nobody else's", async () => {
    const ada = await addGuest(0.0025);
    const bob = { ...(await town.addPerson()), limits: ada.limits };
    const today = (person: Guest) => call(person, "progress.today", {});
    expect(await statuses(4, () => today(ada))).toEqual([200, 200, 200, 429]);
    expect((await today(bob)).status).toBe(200);
  });

  it("count strangers by their network", async () => {
    const limits = limitsOf(0.05);
    const from = (address: string): Guest => {
      const { db, now, requestId, logger } = somebody;
      return { db, now, requestId, logger, userId: null, limits, address };
    };
    const somebody = await town.addPerson();
    const today = (address: string) => call(from(address), "progress.today", {});
    const all = [];
    for (const end of ["1", "2", "ffff", "4"]) all.push((await today(`2001:db8::${end}`)).status);
    expect(all).toEqual([401, 401, 401, 429]);
    expect((await today("2001:db8:0:1::1")).status).toBe(401);
    expect((await today("203.0.113.7")).status).toBe(401);
  });

  it("are not counted when the factor is 0", async () => {
    const ada = await addGuest(0);
    expect(new Set(await statuses(10, () => call(ada, "progress.today", {})))).toEqual(
      new Set([200]),
    );
  });
});

describe("exports", () => {
  it("are five an hour for each person", async () => {
    const ada = await addGuest(1);
    const open = async () => {
      const request = new Request(`${ORIGIN}/api/exports/csv`);
      const answer = await answerExport(request, async () => ada);
      await answer.text();
      return answer;
    };
    expect(await statuses(5, open)).toEqual([200, 200, 200, 200, 200]);
    const answer = await answerExport(new Request(`${ORIGIN}/api/exports/csv`), async () => ada);
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("3580");
    expect(await answer.json()).toMatchObject({
      code: "TOO_MANY_REQUESTS",
      appCode: "RATE_LIMITED",
      retryAfterSeconds: 3580,
    });
  });
});
