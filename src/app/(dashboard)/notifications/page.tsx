/** /notifications: what Cairn has told the person. */
import type { Metadata } from "next";
import { NotificationsScreen } from "../../../components/notifications/notifications-screen";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";
import { readerTexts } from "../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("notices.title") };
}

export default function NotificationsPage() {
  void prefetch(trpc.profile.get.queryOptions());
  return (
    <HydrateClient>
      <NotificationsScreen />
    </HydrateClient>
  );
}
