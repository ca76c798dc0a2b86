/** Requests with a real session, as the app itself serves them: the session tells how fresh the cache must be. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auth } from "../auth/server";
import { cacheState, checkCache } from "../cache/shared";
import { closeDatabase } from "../db/client";
import { requestFor } from "../testing/http";
import { openTown, type Town } from "../testing/people";
import { handleTrpcRequest } from "./handler";

let town: Town;
let cookie: string;
beforeAll(async () => {
  town = await openTown();
  const body = { name: "Ada", email: `${v7()}@example.com`, password: "a-long-password-1" };
  const answer = await auth().api.signUpEmail({ body, asResponse: true });
  cookie = (answer.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "";
});
afterAll(async () => {
  await closeDatabase();
  await town.close();
});

async function ask(path: string, input: unknown) {
  const request = requestFor(path, input);
  request.headers.set("cookie", cookie);
  const answer = await handleTrpcRequest(request);
  expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  return (await answer.json()).result.data.json;
}

describe("a session", () => {
  it("is served from the cache until its person changes something", async () => {
    const settings = { period: "day", amount: 8, unit: "glasses" };
    const input = { title: "Water", pattern: "recurring", settings };
    const { goalId } = await ask("goals.create", input);
    expect(await ask("progress.byGoal", { goalId })).toMatchObject({ total: 0 });
    const { hits } = cacheState();
    expect(await ask("progress.byGoal", { goalId })).toMatchObject({ total: 0 });
    expect(cacheState()).toMatchObject({ kind: "memory", breaker: "closed", hits: hits + 1 });
    for (let total = 1; total <= 3; total++) {
      await ask("activities.log", { goalId, clientKey: v7(), value: 1 });
      expect(await ask("progress.byGoal", { goalId })).toMatchObject({ total });
      expect(await ask("progress.byGoal", { goalId })).toMatchObject({ total });
    }
    expect(cacheState().hits).toBe(hits + 4);
    expect(await checkCache()).toBe("off");
  });
});
