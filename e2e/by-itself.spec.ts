/** What a log brings about by itself, looked at by its person and by the administrator. */
import { dayFromNow } from "./days";
import { logAmount, startGoal, tile } from "./goals";
import { openMail, openOperations } from "./operations";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

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
