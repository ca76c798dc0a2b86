/** Every page behind sign-in: this is the lock, for the proxy only guesses from the cookie. */
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { currentPerson } from "../../auth/session";
import { AppShell } from "../../components/layout/app-shell";
import { PersonProvider } from "../../components/offline/person";
import { ServiceWorker } from "../../components/offline/service-worker";
import { ThemeProvider } from "../../components/theme/theme-provider";
import { env } from "../../env";
import { browserMessages, type Screen } from "../../messages/browser-messages";
import { MessagesProvider } from "../../messages/provider";
import { PERSON_META } from "../../service-worker/kept-pages";
import { TRPCReactProvider } from "../../trpc/client";
import { localeOfReader, nonceOfRequest } from "../reader";

/** What several pages show; settings and operations add their own. */
const SCREENS: Screen[] = [
  "because",
  "common",
  "errors",
  "goal",
  "goals",
  "notices",
  "offline",
  "reasons",
  "recommendations",
  "review",
  "settings",
  "share",
  "templates",
  "today",
];

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson(await headers());
  if (!person) redirect("/sign-in");
  const { userId, profile } = person;
  const { timeZone, dayStartHour } = profile;
  const locale = await localeOfReader();
  return (
    <ThemeProvider nonce={await nonceOfRequest()}>
      <MessagesProvider locale={locale} messages={browserMessages(locale, SCREENS)}>
        <TRPCReactProvider personId={userId}>
          <meta name={PERSON_META} content={userId} />
          <PersonProvider person={{ personId: userId, dayRule: { timeZone, dayStartHour } }}>
            <ServiceWorker isServed={env().NODE_ENV === "production"} />
            <AppShell isAdministrator={person.role === "administrator"} isDemo={person.isDemo}>
              {children}
            </AppShell>
          </PersonProvider>
        </TRPCReactProvider>
      </MessagesProvider>
    </ThemeProvider>
  );
}
