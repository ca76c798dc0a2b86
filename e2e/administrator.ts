/** The first account of a Cairn is its administrator: it is made before any walk begins. */
import { type FullConfig, request } from "@playwright/test";
import type { Person } from "./people";

/** Fixed, so that walks can be run again on a Cairn they were run on before. */
export const administrator: Person = {
  name: "Root",
  email: "administrator@example.org",
  password: "three calm stones",
};

export default async function makeAdministrator({ projects }: FullConfig): Promise<void> {
  const context = await request.newContext({ baseURL: projects[0]?.use.baseURL ?? "" });
  // Refused where the account is there from an earlier time.
  await context.post("/api/auth/sign-up/email", { data: administrator });
  await context.dispose();
}
