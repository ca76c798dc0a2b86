/** The address of the settings. */
import type { Metadata } from "next";
import { headers } from "next/headers";
import { currentPerson } from "../../../auth/session";
import { SettingsScreen } from "../../../components/settings/settings-screen";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";
import { readerTexts } from "../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("settings.title") };
}

export default async function SettingsPage() {
  const person = await currentPerson(await headers());
  void prefetch(trpc.profile.get.queryOptions());
  void prefetch(trpc.notifications.settings.queryOptions());
  void prefetch(trpc.progress.today.queryOptions());
  return (
    <HydrateClient>
      <SettingsScreen isAdministrator={person?.role === "administrator"} />
    </HydrateClient>
  );
}
