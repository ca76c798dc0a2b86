/** What a Monday brings about by itself: the mail about the week, as it looks and as it is ended. */
import type { FrameLocator, Page, TestInfo } from "@playwright/test";
import { EARLY_ZONE, endOfWeek } from "./days";
import { startGoal, tile } from "./goals";
import { openMail, openOperations } from "./operations";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

// Nobody else lives there: whoever does is told of this week too.
test.use({ timezoneId: EARLY_ZONE });

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
