/** Starting and logging on goals as a person does, through labels and buttons. */
import type { Page } from "@playwright/test";
import { expect } from "./walk";

/** What is typed into the form of a new goal: label → text. */
export type Answers = Record<string, string>;

/** Chooses a question, answers it and starts the goal; ends on its page. */
export async function startGoal(page: Page, question: string, answers: Answers): Promise<void> {
  await page.goto("/goals/new");
  await page.getByRole("button", { name: question }).click();
  for (const [label, text] of Object.entries(answers)) {
    await page.getByRole("textbox", { name: label }).or(page.getByLabel(label)).first().fill(text);
  }
  await saveGoal(page);
}

/** Takes a template as it is; ends on the goal's page. */
export async function startTemplate(page: Page, title: string): Promise<void> {
  await page.goto("/goals/new");
  await page.getByRole("button", { name: title }).click();
  await expect(page.getByRole("region", { name: "What this goal will ask" })).toContainText(
    "starting today",
  );
  await saveGoal(page);
}

async function saveGoal(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Start this goal" }).click();
  await expect(page).toHaveURL(/\/goals\/[0-9a-f]{8}-/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

interface OtherAmount {
  button: string;
  field: RegExp;
  amount: string;
  yesterday?: boolean;
  /** An earlier day than yesterday. */
  day?: string;
  note?: string;
}

/** Logs through the dialog, for any amount and day. */
export async function logAmount(page: Page, entry: OtherAmount): Promise<void> {
  await page.getByRole("button", { name: entry.button }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(entry.field).fill(entry.amount);
  if (entry.yesterday) await dialog.getByRole("radio", { name: "Yesterday" }).check();
  if (entry.day) await dialog.getByLabel("Another day").fill(entry.day);
  if (entry.note) await dialog.getByLabel("Note").fill(entry.note);
  await dialog.getByRole("button", { name: "Log it" }).dblclick();
  await expect(dialog).toBeHidden();
}

/** A tile of the goal's page, by the words under its number. */
export function tile(page: Page, label: string | RegExp) {
  const tiles = page.getByRole("region", { name: "How it stands" });
  const term = page.getByRole("term").filter({ hasText: label });
  return tiles.locator("div").filter({ has: term }).getByRole("definition");
}

/** The entries of the goal's log. */
export function entries(page: Page) {
  return page.getByRole("region", { name: "What you logged" }).getByRole("listitem");
}

/** Opens the menu of the goal's page and takes one of its actions. */
export async function choose(page: Page, action: string): Promise<void> {
  await page.getByRole("button", { name: "More for this goal" }).click();
  await page.getByRole("menuitem", { name: action }).click();
}

/** Takes one of the choices of a card, such as what it shows over time. */
export async function show(page: Page, choice: string): Promise<void> {
  await page
    .locator("label")
    .filter({ hasText: new RegExp(`^${choice}$`) })
    .click();
  await expect(page.getByRole("radio", { name: choice })).toBeChecked();
}
