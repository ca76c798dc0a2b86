/** The doors: strangers are sent to sign-in, people come in and go out, and every answer wears its headers. */
import { newPerson, signIn, signUp } from "./people";
import { expect, test } from "./walk";

const behindSignIn = [
  "/today",
  "/goals",
  "/goals/new",
  "/goals/0190a5f0-0000-7000-8000-000000000000",
  "/notifications",
  "/settings",
];

test("strangers are sent to sign-in from every page behind it", async ({ page }) => {
  for (const path of behindSignIn) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welcome back");
  }
});

test("a person signs out and in again, and lands where they meant to go", async ({
  page,
  expected,
}) => {
  expected.failure(/401/);
  const person = newPerson("Ada");
  await signUp(page, person);
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).not.toHaveURL(/settings/);
  await page.goto("/goals");
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, { ...person, password: "three loud stones" });
  await expect(page.getByText("Email and password do not match.")).toBeVisible();
  await signIn(page, person);
  await expect(page).toHaveURL(/\/goals$/);
  await expect(page.getByRole("heading", { level: 1, name: "Goals" })).toBeVisible();
});

test("pages, API and files carry their headers", async ({ request }) => {
  for (const path of ["/", "/sign-in", "/api/health", "/icon.svg"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["content-security-policy"], path).toContain("default-src");
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("each page has a nonce of its own", async ({ request }) => {
  const nonceOf = async () => {
    const policy = (await request.get("/sign-in")).headers()["content-security-policy"] ?? "";
    return /'nonce-([^']+)'/.exec(policy)?.[1];
  };
  const first = await nonceOf();
  expect(first).toBeTruthy();
  expect(await nonceOf()).not.toBe(first);
});
