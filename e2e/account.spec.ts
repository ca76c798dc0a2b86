/** Accounts: another password, another address, asking for a way back in, and leaving for good. */
import { choose, startGoal } from "./goals";
import { newPerson, signIn, signUp } from "./people";
import { expect, test } from "./walk";

test("a person changes password and address, and signs in with both", async ({
  page,
  expected,
}) => {
  expected.failure(/400/);
  const person = newPerson("Ada");
  const email = `new-${person.email}`;
  const password = "three new stones";
  await signUp(page, person);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Change password" }).click();
  const current = page.getByLabel("Present password");
  await current.fill("three loud stones");
  await page.getByLabel("New password").fill(password);
  const save = page.getByRole("button", { name: "Save the new password" });
  await save.click();
  await expect(page.getByText("That is not your present password.")).toBeVisible();
  await current.fill(person.password);
  await save.click();
  await expect(page.getByText("Your password is changed, and other")).toBeVisible();
  await page.getByLabel("Email", { exact: true }).fill(email);
  await page.getByRole("button", { name: "Change", exact: true }).click();
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible();
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).not.toHaveURL(/settings/);
  await page.goto("/sign-in");
  await signIn(page, { ...person, email, password });
  await expect(page).toHaveURL(/\/today$/);
});

test("asking for a new password says the same for every address", async ({ page, expected }) => {
  expected.failure(/400/);
  const person = newPerson("Bo");
  await signUp(page, person);
  for (const email of [person.email, newPerson("Nobody").email]) {
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Forgot your password?");
    await page.getByLabel("Email").fill(email);
    await page.getByRole("button", { name: "Send me the link" }).click();
    await expect(page.getByRole("status")).toHaveText(
      `If there is an account for ${email}, a mail is on its way. The link in it holds for an hour.`,
    );
  }
  await page.goto("/reset-password?token=forged");
  await page.getByLabel("New password").fill("three other stones");
  await page.getByRole("button", { name: "Use this password" }).click();
  await expect(page.getByText("This link has expired or was used before.")).toBeVisible();
});

test("links that are not ours say so, and change nothing", async ({ page, expected }) => {
  expected.failure(/404/);
  for (const path of ["/u/forged", "/do/forged"]) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "This link is not one of ours" })).toBeVisible();
  }
});

test("a person who deletes the account is gone: no way in, no session, no goal, no shared link", async ({
  page,
  browser,
  expected,
}) => {
  expected.failure(/400|401|404/);
  const person = newPerson("Cleo");
  await signUp(page, person);
  await startGoal(page, "Keep a streak", { Title: "Read before bed" });
  await page.getByRole("button", { name: "Log 1 time" }).click();
  await choose(page, "Share");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const shared = await dialog.getByLabel("Link", { exact: true }).inputValue();
  const other = await (await browser.newContext()).newPage();
  await other.goto("/sign-in");
  await signIn(other, person);
  await expect(other).toHaveURL(/\/today$/);
  expect((await other.request.get(shared)).status()).toBe(200);

  await page.goto("/settings");
  await page.getByRole("button", { name: "Delete account" }).click();
  const goForGood = dialog.getByRole("button", { name: "Delete for good" });
  await dialog.getByLabel(`Type ${person.email} to go on`).fill("someone@example.org");
  await dialog.getByLabel("Password", { exact: true }).fill("three loud stones");
  await goForGood.click();
  await expect(dialog.getByText("This is not the address of your account.")).toBeVisible();
  await dialog.getByLabel(`Type ${person.email} to go on`).fill(person.email);
  await goForGood.click();
  await expect(dialog.getByRole("alert")).toBeVisible();
  await dialog.getByLabel("Password", { exact: true }).fill(person.password);
  await goForGood.click();
  await expect(page).toHaveURL(/:\d+\/$/);

  await page.goto("/sign-in");
  await signIn(page, person);
  await expect(page.getByText("Email and password do not match.")).toBeVisible();
  expect((await other.request.get("/api/trpc/goals.list")).status()).toBe(401);
  await other.goto("/today");
  await expect(other).toHaveURL(/\/sign-in/);
  const link = await page.goto(shared);
  expect(link?.status()).toBe(404);
  await other.context().close();

  await signUp(page, person);
  await page.goto("/goals");
  await expect(page.getByRole("heading", { name: "No goals yet" })).toBeVisible();
});
