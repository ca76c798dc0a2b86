/** Health and metrics over HTTP: who may read them, and what they say. */
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { begin } from "../testing/diary";
import { call } from "../testing/http";
import { openTown, type Town } from "../testing/people";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** The routes as a process with other settings has them. */
async function routesWith(settings: Record<string, string>) {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const { closeDatabase } = await import("../db/client");
  return { ...(await import("./plain-operations")), closeDatabase };
}

const scrape = (bearer?: string) =>
  new Request("http://localhost:3000/api/metrics", {
    headers: bearer === undefined ? {} : { authorization: bearer },
  });

beforeEach(() => {
  vi.stubEnv("METRICS_TOKEN", "");
  vi.stubEnv("CAIRN_EMBEDDED", "1");
});

describe("/api/metrics", () => {
  it("is open in the embedded default, and counts what waits, mails, drift and requests", async () => {
    const ada = await town.addPerson();
    await begin(ada);
    await call(ada, "profile.get", {});
    await call(ada, "goals.byId", { goalId: v7() });
    const { owner } = town;
    await owner`delete from outbox`;
    await owner`insert into outbox (event_id, name, payload, created_at)
      values ('a', 'goal/changed', '{}', now() - interval '90 seconds'), ('b', 'goal/changed', '{}', now())`;
    await owner`insert into outbox (event_id, name, payload, dead_at) values ('c', 'goal/changed', '{}', now())`;
    await owner`insert into mails (id, kind, dedupe_key, recipient, subject, html, text, status)
      values (${v7()}, 'reminder', 'a', 'a@example.com', 's', 'h', 't', 'failed')`;
    await owner`insert into progress_checks (id, checked_at, people, drift)
      values (${v7()}, '2026-03-11T04:00:00Z', 5, 3)`;
    const { answerMetrics, closeDatabase } = await routesWith({});
    const answer = await answerMetrics(scrape());
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain; version=/);
    const lines = (await answer.text()).split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "cairn_database_up 1",
        "cairn_outbox_waiting 2",
        "cairn_outbox_dead 1",
        'cairn_mails{status="failed"} 1',
        'cairn_mails{status="queued"} 0',
        "cairn_progress_drift 3",
        "cairn_cache_breaker_open 0",
        'cairn_cache_events_total{event="hits"} 0',
        'cairn_requests_total{procedure="profile.get",code="OK"} 1',
        'cairn_requests_total{procedure="goals.byId",code="NOT_FOUND"} 1',
      ]),
    );
    const age = lines.find((line) => line.startsWith("cairn_outbox_oldest_seconds "));
    expect(Number(age?.split(" ")[1])).toBeGreaterThanOrEqual(90);
    await closeDatabase();
  });

  it("is for whoever bears the token, where there is one", async () => {
    const token = "a-token-of-some-length";
    const { answerMetrics, closeDatabase } = await routesWith({ METRICS_TOKEN: token });
    for (const bearer of [undefined, token, "Bearer", `Bearer ${token}x`, `bearer ${token}`]) {
      expect((await answerMetrics(scrape(bearer))).status).toBe(401);
    }
    expect((await answerMetrics(scrape(`Bearer ${token}`))).status).toBe(200);
    await closeDatabase();
  });

  it("is not there without a token elsewhere", async () => {
    const { answerMetrics } = await routesWith({ CAIRN_EMBEDDED: "" });
    expect((await answerMetrics(scrape("Bearer "))).status).toBe(404);
  });
});

describe("/api/health", () => {
  it("is degraded, not down, while mails do not get out", async () => {
    const { owner } = town;
    await owner`delete from mails`;
    const settings = { RESEND_API_KEY: "re_test", MAIL_FROM: "cairn@example.com" };
    const write = (status: string, lastError: string | null) => owner`
      insert into mails (id, kind, dedupe_key, recipient, subject, html, text, status, last_error)
      values (${v7()}, 'reminder', ${v7()}, 'a@example.com', 's', 'h', 't', ${status}, ${lastError})`;
    const ask = async () => {
      const { answerHealth, closeDatabase } = await routesWith(settings);
      const answer = await answerHealth();
      await closeDatabase();
      return { status: answer.status, body: await answer.json() };
    };
    const checks = { postgres: "ok", cache: "off", jobs: "off", mail: "ok" };
    expect(await ask()).toEqual({ status: 200, body: { status: "ok", checks } });
    await write("sending", "500");
    const down = { status: "degraded", checks: { ...checks, mail: "down" } };
    expect(await ask()).toEqual({ status: 200, body: down });
    await write("sent", null);
    expect(await ask()).toEqual({ status: 200, body: { status: "ok", checks } });
  });

  it("answers 503 when Postgres is away, and metrics go on without what it knows", async () => {
    const away = { DATABASE_URL: "postgres://nobody:none@127.0.0.1:1/none", RESEND_API_KEY: "" };
    const { answerHealth, answerMetrics, closeDatabase } = await routesWith(away);
    const answer = await answerHealth();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({
      status: "degraded",
      checks: { postgres: "down" },
    });
    const text = await (await answerMetrics(scrape())).text();
    expect(text).toContain("cairn_database_up 0");
    expect(text).not.toMatch(/^cairn_(outbox_waiting|mails)\b/m);
    await closeDatabase();
  });
});
