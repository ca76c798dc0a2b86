/** /notifications: what Cairn has told the person. */
import type { Metadata } from "next";
import { NotificationsScreen } from "../../../components/notifications/notifications-screen";
import { serverTexts } from "../../../messages/server";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("notices.title") };
}

export default function NotificationsPage() {
  prefetch(trpc.profile.get.queryOptions());
  return (
    <HydrateClient>
      <NotificationsScreen />
    </HydrateClient>
  );
}
