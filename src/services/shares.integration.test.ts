/** Sharing: who may make a link, what its bearer sees, and what is left when it is taken back. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GoalWithProgress } from "../domain/standing";
import { call } from "../testing/http";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { answerBadge } from "../trpc/badge";
import { openShare } from "./shares";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const daily = { pattern: "recurring", settings: { period: "day", amount: 1, unit: "times" } };

async function addGoal(person: Person, given: object = {}): Promise<string> {
  const goal = { title: `Read ${v7()}`, description: "private words", ...daily, ...given };
  return String((await call(person, "goals.create", goal)).value["goalId"]);
}

async function share(person: Person, goalId: string) {
  const { value } = await call(person, "goals.share", { goalId });
  const { url, badgeUrl } = value as { url: string; badgeUrl: string };
  return { url, badgeUrl, token: url.split("/").at(-1) ?? "" };
}

const log = (person: Person, goalId: string, day: string, note = "private words") =>
  call(person, "activities.log", { goalId, clientKey: v7(), day, note, value: 1 });

const open = (person: Person, token: string) => openShare(person, token);
const badgeOf = (person: Person, token: string) =>
  answerBadge(`${token}.svg`, (asked) => open(person, asked));

describe("goals.share", () => {
  it("makes one link of 128 random bits and shows the same one again", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada);
    expect((await call(ada, "goals.sharing", { goalId })).value).toBeNull();
    const first = await share(ada, goalId);
    expect(first.token).toMatch(/^[\w-]{22}$/);
    expect(Buffer.from(first.token, "base64url")).toHaveLength(16);
    expect(first).toMatchObject({
      url: `http://localhost:3000/share/${first.token}`,
      badgeUrl: `http://localhost:3000/badge/${first.token}.svg`,
    });
    expect(await share(ada, goalId)).toEqual(first);
    const { value } = await call(ada, "goals.sharing", { goalId });
    expect(value).toEqual({ url: first.url, badgeUrl: first.badgeUrl });
  });

  it("makes one link of two requests at once", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada);
    const links = await Promise.all([share(ada, goalId), share(ada, goalId)]);
    expect(links[0]).toEqual(links[1]);
  });

  it("refuses somebody else's goal and an archived one", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const goalId = await addGoal(ada);
    await share(ada, goalId);
    for (const path of ["goals.share", "goals.unshare", "goals.sharing"]) {
      const { error } = await call(bob, path, { goalId });
      expect({ path, appCode: error?.data.appCode }).toEqual({ path, appCode: "GOAL_NOT_FOUND" });
    }
    await call(ada, "goals.archive", { goalId });
    const { error } = await call(ada, "goals.share", { goalId });
    expect(error.data).toMatchObject({ code: "CONFLICT", appCode: "GOAL_ARCHIVED" });
  });
});

describe("a shared goal", () => {
  it("shows the same progress as its owner's own page", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada);
    for (const day of ["2026-03-08", "2026-03-09", "2026-03-10", TODAY])
      await log(ada, goalId, day);
    const { token } = await share(ada, goalId);
    const { value } = await call(ada, "goals.byId", { goalId });
    const { goalId: _id, ...progress } = (value as unknown as GoalWithProgress).progress;
    const seen = await open(ada, token);
    expect(seen?.progress).toEqual(progress);
    expect(seen?.progress.streak).toMatchObject({ current: 4 });
    expect(seen?.recent.map(({ verdict }) => verdict)).toEqual(["met", "met", "met", "met"]);
  });

  it("tells nothing of its owner: no id, no name, no address, no words of theirs but the title", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada, { title: "Swim", category: "health" });
    await log(ada, goalId, TODAY);
    await call(ada, "goals.pause", {
      goalId,
      from: "2026-03-01",
      until: "2026-03-02",
      reason: "private words",
    });
    const { token } = await share(ada, goalId);
    const text = JSON.stringify(await open(ada, token));
    expect(text).toContain("Swim");
    for (const secret of [goalId, ada.userId, "Ada", "example.com", "private words", "health"]) {
      expect(text).not.toContain(secret);
    }
  });

  it("is gone with its link, whose next one differs", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada);
    const { token } = await share(ada, goalId);
    expect(await open(ada, token)).not.toBeNull();
    expect((await call(ada, "goals.unshare", { goalId })).value).toEqual({ removed: true });
    expect((await call(ada, "goals.unshare", { goalId })).value).toEqual({ removed: true });
    expect(await open(ada, token)).toBeNull();
    expect((await share(ada, goalId)).token).not.toBe(token);
  });

  it("is hidden while its goal is archived, and gone with the goal", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada);
    const { token } = await share(ada, goalId);
    await call(ada, "goals.archive", { goalId });
    expect(await open(ada, token)).toBeNull();
    await call(ada, "goals.restore", { goalId });
    expect(await open(ada, token)).not.toBeNull();
    await call(ada, "goals.archive", { goalId });
    await call(ada, "goals.remove", { goalId });
    expect(await open(ada, token)).toBeNull();
    expect(await town.owner`select 1 from shares where goal_id = ${goalId}`).toHaveLength(0);
  });

  it("cannot be guessed at: what is no token is not looked up, and an unknown one shows nothing", async () => {
    const ada = await town.addPerson();
    for (const token of ["", "x", "a".repeat(22), "' or 1=1 --", "..%2f", "é".repeat(22)]) {
      expect(await open(ada, token)).toBeNull();
    }
  });
});

describe("answerBadge", () => {
  it("draws the streak, for other sites, never kept", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada, { title: `<b>"Read" & 'write'` });
    for (const day of ["2026-03-10", TODAY]) await log(ada, goalId, day);
    const { token } = await share(ada, goalId);
    const answer = await badgeOf(ada, token);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "cross-origin",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    });
    const svg = await answer.text();
    expect(svg).toContain("2 days in a row");
    expect(svg).toContain("&lt;b&gt;&quot;Read&quot; &amp; &#39;write&#39;");
  });

  it("draws how far a milestone is, never rounded up", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada, { pattern: "milestone", settings: { total: 3, unit: "km" } });
    for (const day of ["2026-03-10", TODAY]) await log(ada, goalId, day);
    const { token } = await share(ada, goalId);
    expect(await (await badgeOf(ada, token)).text()).toContain("66% of the way");
  });

  it("answers 404 in grey for a link that is gone and for a name that is none", async () => {
    const ada = await town.addPerson();
    for (const file of [`${"a".repeat(22)}.svg`, "a.png", ".svg", ""]) {
      const answer = await answerBadge(file, (asked) => open(ada, asked));
      expect({ file, status: answer.status }).toEqual({ file, status: 404 });
      expect(await answer.text()).toContain("not shared");
    }
  });
});
