/** The operations pages: administrators look and act, and for everybody else they are not there. */
import { openMail, openOperations } from "./operations";
import { newPerson, signIn, signUp } from "./people";
import { expect, test } from "./walk";

test("an administrator sees how things stand, runs a job and finds the runs", async ({
  browser,
}) => {
  const page = await openOperations(browser);
  const parts = page.getByRole("region", { name: "Parts" });
  await expect(parts.getByRole("listitem").filter({ hasText: "Database" })).toContainText(
    "Answers",
  );
  await expect(parts).toContainText("The built-in job engine runs the jobs.");
  const waiting = page.getByRole("term").filter({ hasText: "Events waiting" });
  await expect(waiting).toBeVisible();
  // It looks at everybody the walks have signed up so far; again if the page was not awake yet.
  await expect(async () => {
    await page.getByRole("button", { name: "Run: Check everybody's progress" }).click();
    const told = page.getByRole("status").filter({ hasText: "progress: " });
    await expect(told).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 40_000 });
  const check = page.getByRole("region", { name: "Check of progress" });
  await expect(check).toContainText("and every stored value was right.");

  const pages = page.getByRole("navigation", { name: "Operations pages" });
  await pages.getByRole("link", { name: "Runs" }).click();
  await expect(page).toHaveURL(/\/ops\/jobs$/);
  await pages.getByRole("link", { name: "Mail" }).click();
  await expect(page).toHaveURL(/\/ops\/mail$/);
  await expect(pages.getByRole("link", { name: "Mail" })).toHaveAttribute("aria-current", "page");
  await page.context().close();
});

test("a person who is no administrator finds nothing there", async ({ page, expected }) => {
  expected.failure(/404/);
  await signUp(page, newPerson("Ida"));
  await expect(page.getByRole("link", { name: "Operations" })).toHaveCount(0);
  const nowhere = "0190a5f0-0000-7000-8000-000000000000";
  for (const path of ["/ops", "/ops/jobs", "/ops/mail", `/api/mails/${nowhere}`]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "Operations" })).toHaveCount(0);
  }
  const asked = await page.request.get("/api/trpc/ops.overview");
  expect(asked.status()).toBe(403);
});

test("a way back into an account can be handed on where nobody carries mails", async ({
  page,
  browser,
}) => {
  const person = newPerson("Jon");
  await signUp(page, person);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).not.toHaveURL(/settings/);
  await page.goto("/forgot-password");
  await page.getByLabel("Email").fill(person.email);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await expect(page.getByRole("status")).toContainText("a mail is on its way");
  const operator = await openOperations(browser);
  const mail = await openMail(operator, person);
  const way = await mail.getByRole("link", { name: "Choose a new password" }).getAttribute("href");
  await operator.context().close();
  const password = "three new stones";
  await page.goto(way ?? "");
  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Use this password" }).click();
  await expect(page.getByRole("status")).toContainText("Your password is changed.");
  await page.getByRole("link", { name: "Sign in" }).click();
  await signIn(page, { ...person, password });
  await expect(page).toHaveURL(/\/today$/);
});
