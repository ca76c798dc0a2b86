/** The report to hand over is asked for in Settings, opened and read. */
import { readFile } from "node:fs/promises";
import { textOfPdf } from "../src/testing/pdf-text";
import { logAmount, startGoal } from "./goals";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

test("a person takes a report of chosen goals, with notes because they asked for them", async ({
  page,
}) => {
  await signUp(page, newPerson("Ines"));
  await startGoal(page, "Keep a streak", { Title: "Stretch" });
  await startGoal(page, "Stay under", {
    Title: "Screen time",
    "Stay at or under": "120",
    Unit: "min",
  });
  await logAmount(page, {
    button: "Log an amount",
    field: /^Amount in min/,
    amount: "45",
    note: "late train",
  });

  await page.goto("/settings");
  await page.getByRole("button", { name: "PDF report" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Goals" }).click();
  await page.getByRole("option", { name: "Screen time" }).click();
  await page.keyboard.press("Escape");
  await dialog.getByRole("checkbox", { name: /Show my notes/ }).check();
  const coming = page.waitForEvent("download");
  await dialog.getByRole("link", { name: "Make the PDF" }).click();
  const file = await coming;

  expect(file.suggestedFilename()).toMatch(/^cairn-\d{4}-\d\d-\d\d\.pdf$/);
  const text = textOfPdf(await readFile(await file.path()));
  expect(text).toContain("Progress report");
  expect(text).toContain("Screen time");
  expect(text).toContain("late train");
  expect(text).toContain("Logged in all 45 min");
  expect(text).not.toContain("Stretch");
});
