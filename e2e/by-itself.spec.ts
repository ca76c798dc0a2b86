/** What a log and a Monday bring about by themselves, looked at by its person and by the administrator. */
import type { FrameLocator, Page, TestInfo } from "@playwright/test";
import { dayFromNow, EARLY_ZONE, endOfWeek } from "./days";
import { logAmount, startGoal, tile } from "./goals";
import { openMail, openOperations } from "./operations";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

test.use({ timezoneId: EARLY_ZONE });

/** What a log causes is told within so long. */
const TOLD = { timeout: 30_000 };

test("a log today makes a run longer, and what follows is told, mailed and accounted for", async ({
  page,
  browser,
}) => {
  const person = newPerson("Gus");
  await signUp(page, person);
  await startGoal(page, "Keep a streak", { Title: "Read before bed" });
  const entry = { button: "Other amount", field: /^Amount in times/, amount: "1" };
  await logAmount(page, { ...entry, yesterday: true });
  await logAmount(page, { ...entry, day: dayFromNow(-2) });
  const run = tile(page, "in a row");
  await expect(run).toHaveText("2 / 30");
  const bell = page.getByRole("navigation").getByRole("link", { name: /^Notices/ });
  await expect(bell).toHaveAccessibleName("Notices");
  const answered = page.waitForResponse((answer) => answer.url().includes("activities.log"));
  await page.getByRole("button", { name: "Log 1 time" }).click();
  await expect(run).toHaveText("3 / 30");
  const [{ result }] = await (await answered).json();
  const { activityId, version } = result.data.json.activity;
  await expect(bell).toHaveAccessibleName("Notices 1 not read yet", TOLD);
  await bell.click();
  const told = page.getByRole("region", { name: "Today" }).getByRole("article");
  await expect(told).toContainText("Read before bed: 3 days in a row");

  const operator = await openOperations(browser);
  await test.step("the event of the log was sent, and its run is done", async () => {
    await expect(operator.getByText("Every event got through")).toBeVisible();
    const statusOf = async () => {
      const runs = await (await operator.request.get("/api/trpc/ops.jobs")).json();
      const eventId = `activity/logged/${activityId}/${version}`;
      const items: { eventId: string; status: string }[] = runs.result.data.json.items;
      return items.find((each) => each.eventId === eventId)?.status;
    };
    await expect.poll(statusOf, TOLD).toBe("completed");
  });
  const mail = await openMail(operator, person);
  await expect(mail.getByRole("heading", { name: "3 days in a row" })).toBeVisible();
  await operator.context().close();
});

test("a week is summed up in a mail that can be read anywhere, and ended with one click", async ({
  page,
  browser,
  playwright,
}, info) => {
  const person = newPerson("Hal");
  await signUp(page, person);
  await startGoal(page, "Do something regularly", {
    Title: "Stretch",
    "How much": "1",
    Unit: "times",
  });
  await page.getByRole("button", { name: "Log 1 time" }).click();
  await expect(tile(page, "time today")).toHaveText("1 / 1");
  const { daysLeft, summaryDue } = endOfWeek();

  const operator = await openOperations(browser);
  const moment = operator.getByLabel("For the moment (UTC)");
  // What is typed before the page has woken is not heard.
  await expect(async () => {
    await moment.fill("");
    await moment.fill(summaryDue.toISOString().slice(0, 16));
    const ran = operator.waitForResponse((answer) => answer.url().includes("ops.runJob"));
    await operator.getByRole("button", { name: "Run: Write weekly summaries" }).click();
    const [{ result }] = await (await ran).json();
    expect(result.data.json).toMatchObject({ at: summaryDue.toISOString() });
  }).toPass();
  await expect(
    operator.getByRole("status").filter({ hasText: /summaries: \d+ done/ }),
  ).toBeVisible();

  const [desk, phone] = [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ];
  for (const size of [desk, phone]) {
    await operator.setViewportSize(size);
    const mail = await openMail(operator, person);
    await expect(mail.getByRole("heading", { level: 1, name: "Your week" })).toBeVisible();
    const row = mail.locator(".row", { hasText: "Stretch" }).first();
    await expect(row).toContainText(`1 of ${daysLeft} met`);
    for (const scheme of ["light", "dark"] as const) {
      await operator.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
      await expectToLookWell(mail, scheme);
      await keepPicture(operator, info, `weekly ${size.width} ${scheme}`);
    }
  }

  await operator.getByText("Plain text", { exact: true }).click();
  const words = await operator.getByRole("article").locator("pre").textContent();
  const [stop = ""] = /http\S+\/u\/[\w-]+/.exec(words ?? "") ?? [];
  await operator.context().close();

  const mails = page
    .getByRole("region", { name: "Notifications" })
    .getByRole("checkbox", { name: "Weekly summary: Email" });
  await test.step("opening the link only asks", async () => {
    const asked = await page.goto(stop);
    expect(asked?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("button")).toBeVisible();
    await page.goto("/settings");
    await expect(mails).toBeChecked();
  });
  await test.step("a mail program's own click does it, without any cookie", async () => {
    const program = await playwright.request.newContext();
    const done = await program.post(stop, { form: { "List-Unsubscribe": "One-Click" } });
    expect(done.status()).toBe(200);
    await program.dispose();
    await page.reload();
    await expect(mails).not.toBeChecked();
    const others = page.getByRole("checkbox", { name: "Streaks that grow: Email" });
    await expect(others).toBeChecked();
  });
});

const cards = { light: "rgb(255, 254, 252)", dark: "rgb(29, 33, 36)" };

/** Its own styles apply, and nothing of it lies beyond the edge. */
async function expectToLookWell(mail: FrameLocator, scheme: keyof typeof cards): Promise<void> {
  await expect(mail.locator(".card")).toHaveCSS("background-color", cards[scheme]);
  const beyond = await mail.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(beyond).toBe(0);
}

async function keepPicture(page: Page, info: TestInfo, name: string): Promise<void> {
  const path = info.outputPath(`${name.replaceAll(" ", "-")}.png`);
  await page.getByRole("article").screenshot({ path });
  await info.attach(name, { path, contentType: "image/png" });
}
