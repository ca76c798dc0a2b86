/** People of the walks: everyone is new, so that walks can run side by side on any Cairn. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect } from "./walk";

export interface Person {
  name: string;
  email: string;
  password: string;
}

export function newPerson(name: string): Person {
  const email = `${name.toLowerCase()}-${randomUUID()}@example.org`;
  return { name, email, password: "three calm stones" };
}

/** Signs up as a visitor does, and ends on Today. */
export async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-up");
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page).toHaveURL(/\/today$/);
}

/** Signs in as someone who has been here before. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await page.getByLabel("Email").fill(person.email);
  await page.getByLabel("Password", { exact: true }).fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
}
