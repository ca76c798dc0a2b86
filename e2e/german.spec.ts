/** Someone who reads German: words, numbers, dates and what they type. */
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

test("Cairn speaks German with whoever chose it", async ({ page }) => {
  await signUp(page, newPerson("Jonas"));
  await page.goto("/settings");
  await page.getByRole("combobox", { name: "Language" }).click();
  await page.getByRole("option", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { name: "Einstellungen" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", /^de\b/);

  await page.goto("/today");
  const weekday = new Intl.DateTimeFormat("de", { weekday: "long" });
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => weekday.format(new Date(2024, 0, 1 + day)));
  await expect(page.getByText(new RegExp(days.join("|"))).first()).toBeVisible();

  const answer = await page.request.post("/api/trpc/goals.create", {
    data: {
      json: {
        title: "Laufen",
        pattern: "recurring",
        settings: { period: "day", amount: 5, unit: "km" },
      },
    },
    headers: { origin: new URL(page.url()).origin },
  });
  const { goalId } = (await answer.json()).result.data.json;
  await page.goto("/today");
  await page.getByRole("button", { name: "Mehr zu Laufen" }).click();
  await page.getByRole("menuitem", { name: /Andere Menge/ }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Menge in km").fill("2,5");
  await sheet.getByRole("button", { name: "Eintragen" }).click();
  await expect(page.getByText("2,5 von 5 km")).toBeVisible();

  await page.goto(`/goals/${goalId}`);
  await expect(page.getByText("jeden Tag").first()).toBeVisible();
  await expect(page.getByText("2,5").first()).toBeVisible();
});
