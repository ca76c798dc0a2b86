/** The PDF over HTTP: whose it is, what it refuses, and what stands in it. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../domain/local-date";
import { type Caller, call, ORIGIN } from "../testing/http";
import { textOfPdf } from "../testing/pdf-text";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { answerExport } from "./export-download";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const ask = (caller: Caller, query = "") =>
  answerExport(new Request(`${ORIGIN}/api/exports/pdf${query}`), async () => caller);

async function bytesOf(person: Person, query = ""): Promise<Buffer> {
  const answer = await ask(person, query);
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

async function addGoal(person: Person, title: string, given: object = {}): Promise<string> {
  const settings = { period: "day", amount: 1, unit: "pages" };
  const goal = { title, pattern: "recurring", settings, startsOn: "2026-02-01", ...given };
  return String((await call(person, "goals.create", goal)).value["goalId"]);
}

const log = (person: Person, goalId: string, day: string, note?: string) =>
  call(person, "activities.log", { goalId, clientKey: v7(), day, value: 1, note });

describe("the PDF report", () => {
  it("is a download of its own", async () => {
    const ada = await town.addPerson();
    await log(ada, await addGoal(ada, "Read"), TODAY);
    const answer = await ask(ada);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="cairn-${TODAY}.pdf"`,
      "cache-control": "private, no-store",
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(bytes.subarray(-6).toString().trim()).toBe("%%EOF");
  });

  it("counts what ended in the period, by goal and in all", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada, "Read");
    for (const day of ["2026-03-01", "2026-03-02", "2026-03-04", "2026-03-05"]) {
      await log(ada, goalId, day);
    }
    const text = textOfPdf(await bytesOf(ada, "?from=2026-03-01&to=2026-03-05"));
    expect(text).toContain("1 March 2026 – 5 March 2026");
    expect(text).toContain("periods met 1 not met 80% success rate");
    expect(text).toContain("Met 4 of 5 Success rate 80% Run at the end 2 days Longest run 2 days");
    expect(text).toContain("Logged in all 4 pages Days with a log 4 of 5");
    expect(text).toContain("Page 1 of 1");
  });

  it("shows notes only when they are asked for", async () => {
    const ada = await town.addPerson();
    await log(ada, await addGoal(ada, "Read"), TODAY, "slept badly");
    expect(textOfPdf(await bytesOf(ada))).not.toContain("slept badly");
    expect(textOfPdf(await bytesOf(ada, "?notes=1"))).toContain("slept badly");
  });

  it("holds the chosen goals, and never another person's", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const read = await addGoal(ada, "Read");
    const walk = await addGoal(ada, "Walk");
    const text = textOfPdf(await bytesOf(ada, `?goalId=${read}`));
    expect(text).toContain("Read");
    expect(text).not.toContain("Walk");
    const others = textOfPdf(await bytesOf(bob, `?goalId=${walk}`));
    expect(others).toContain("None of the goals was under way");
    expect(others).not.toContain("Walk");
  });

  it("leaves out drafts and goals that began later", async () => {
    const ada = await town.addPerson();
    await addGoal(ada, "Later", { startsOn: "2026-03-09" });
    await addGoal(ada, "Draft", { status: "draft" });
    const text = textOfPdf(await bytesOf(ada, "?from=2026-02-01&to=2026-03-08"));
    expect(text).not.toMatch(/Later|Draft/);
  });

  it("writes names of many scripts, and a question mark for what it has no letters for", async () => {
    const ada = await town.addPerson();
    await addGoal(ada, "Łódź Привет Γειά 한");
    // Letters of another font are shown as another piece.
    const text = textOfPdf(await bytesOf(ada)).replaceAll(" ", "");
    expect(text).toContain("ŁódźПриветΓειά?");
  });

  it("is written in Chinese for whoever reads it", async () => {
    const ada = await town.addPerson();
    await call(ada, "profile.update", { locale: "zh" });
    await addGoal(ada, "每天阅读");
    const text = textOfPdf(await bytesOf(ada)).replaceAll(" ", "");
    expect(text).toContain("每天阅读");
    expect(text).toContain("目标");
    expect(text).not.toContain("Progressreport");
  });

  it("refuses strangers and dates that make no sense, as the other exports do", async () => {
    const ada = await town.addPerson();
    expect((await ask({ ...ada, userId: null })).status).toBe(401);
    const order = await ask(ada, "?from=2026-03-02&to=2026-03-01");
    expect({ status: order.status, body: await order.json() }).toMatchObject({
      status: 400,
      body: { code: "BAD_REQUEST", appCode: "INVALID_DATE_RANGE" },
    });
    for (const query of ["?from=2026-02-30", "?to=soon", "?goalId=mine"]) {
      expect({ query, status: (await ask(ada, query)).status }).toEqual({ query, status: 400 });
    }
  });

  it("stays small for ten years of a goal", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada, "Read", { startsOn: "2016-03-12" });
    const entries = Array.from({ length: 500 }, (_, at) => ({
      goalId,
      clientKey: v7(),
      day: addDays(TODAY, -7 * at),
      value: 1,
    }));
    await call(ada, "activities.logMany", { entries });
    const bytes = await bytesOf(ada, "?from=2016-03-12");
    expect(bytes.length).toBeLessThan(120_000);
    expect(textOfPdf(bytes)).toContain("Page 1 of 1");
  });
});
