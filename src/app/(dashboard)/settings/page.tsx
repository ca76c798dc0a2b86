/** The address of the settings. */
import type { Metadata } from "next";
import { SettingsScreen } from "../../../components/settings/settings-screen";
import { serverTexts } from "../../../messages/server";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("settings.title") };
}

export default function SettingsPage() {
  prefetch(trpc.profile.get.queryOptions());
  prefetch(trpc.notifications.settings.queryOptions());
  return (
    <HydrateClient>
      <SettingsScreen />
    </HydrateClient>
  );
}
