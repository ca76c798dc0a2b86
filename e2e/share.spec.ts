/** A goal is shown to whoever has its link, until the link is taken back. */
import { choose, logAmount, startGoal, tile } from "./goals";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

test("a shared goal shows how it stands and nothing of its owner, until the link is taken back", async ({
  page,
  browser,
  expected,
}) => {
  expected.failure(/404 \/(share|badge)\//);
  const owner = newPerson("Wilhelmina");
  await signUp(page, owner);
  await startGoal(page, "Reach a total", {
    Title: "Read books",
    "Total to reach": "8",
    Unit: "books",
  });
  await logAmount(page, {
    button: "Other amount",
    field: /^Amount in books/,
    amount: "2",
    note: "lent by Bo",
  });
  await choose(page, "Share");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const shared = await dialog.getByLabel("Link", { exact: true }).inputValue();
  const badge = await dialog.getByAltText("Preview of the badge").getAttribute("src");

  const context = await browser.newContext();
  const stranger = await context.newPage();
  await stranger.goto(shared);
  await expect(stranger.getByRole("heading", { name: "Read books" })).toBeVisible();
  await expect(tile(stranger, "so far").first()).toHaveText("2");
  await expect(stranger.locator("body")).not.toContainText(/Wilhelmina|lent by Bo|example\.org/);
  const picture = await stranger.request.get(badge ?? "");
  expect(picture.headers()["content-type"]).toContain("image/svg+xml");
  expect(await picture.text()).toContain("25%");

  await dialog.getByRole("button", { name: "Take the link back" }).click();
  await expect(dialog.getByRole("button", { name: "Make a link" })).toBeVisible();
  await stranger.reload();
  await expect(
    stranger.getByRole("heading", { name: "There is nothing behind this link" }),
  ).toBeVisible();
  await context.close();
});
