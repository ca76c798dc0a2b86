/** A page says whose it is, so that what one person's page sends never reaches another's account. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auth } from "../auth/server";
import { closeDatabase } from "../db/client";
import { requestFor } from "../testing/http";
import { openTown, type Town } from "../testing/people";
import { handleTrpcRequest } from "./handler";
import { PERSON_HEADER } from "./person-header";

interface SignedUp {
  userId: string;
  cookie: string;
}

let town: Town;
let ada: SignedUp;
let bob: SignedUp;
beforeAll(async () => {
  town = await openTown();
  ada = await signUp("Ada");
  bob = await signUp("Bob");
});
afterAll(async () => {
  await closeDatabase();
  await town.close();
});

async function signUp(name: string): Promise<SignedUp> {
  const body = { name, email: `${v7()}@example.com`, password: "a-long-password-1" };
  const answer = await auth().api.signUpEmail({ body, asResponse: true });
  const { user } = await answer.json();
  return { userId: user.id, cookie: (answer.headers.getSetCookie()[0] ?? "").split(";")[0] ?? "" };
}

async function ask(cookie: string, pageOf: string | null, path: string, input: unknown) {
  const request = requestFor(path, input);
  request.headers.set("cookie", cookie);
  if (pageOf !== null) request.headers.set(PERSON_HEADER, pageOf);
  const answer = await handleTrpcRequest(request);
  return { status: answer.status, body: await answer.json() };
}

describe("a call from a page", () => {
  it("is its person's while that person is signed in", async () => {
    expect((await ask(ada.cookie, ada.userId, "progress.today", {})).status).toBe(200);
    expect((await ask(ada.cookie, null, "progress.today", {})).status).toBe(200);
  });

  it("is nobody's once somebody else is signed in: nothing is told and nothing logged", async () => {
    const settings = { period: "day", amount: 8, unit: "glasses" };
    const input = { title: "Water", pattern: "recurring", settings };
    const { body } = await ask(bob.cookie, bob.userId, "goals.create", input);
    const { goalId } = body.result.data.json;
    const entries = [{ goalId, clientKey: v7(), kind: "progress", value: 1 }];
    expect((await ask(bob.cookie, ada.userId, "activities.logMany", { entries })).status).toBe(401);
    expect((await ask(bob.cookie, ada.userId, "progress.today", {})).status).toBe(401);
    const after = await ask(bob.cookie, bob.userId, "progress.byGoal", { goalId });
    expect(after.body.result.data.json.total).toBe(0);
  });
});
