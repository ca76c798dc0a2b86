/** Every page behind sign-in: this is the lock, for the proxy only guesses from the cookie. */
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { currentPerson } from "../../auth/session";
import { AppShell } from "../../components/layout/app-shell";
import { TRPCReactProvider } from "../../trpc/client";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson(await headers());
  if (!person) redirect("/sign-in");
  return (
    <TRPCReactProvider>
      <AppShell isAdministrator={person.role === "administrator"}>{children}</AppShell>
    </TRPCReactProvider>
  );
}
