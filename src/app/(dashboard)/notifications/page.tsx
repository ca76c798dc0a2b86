/** /notifications: what Cairn has told the person. */
import type { Metadata } from "next";
import { NotificationsScreen } from "../../../components/notifications/notifications-screen";
import { serverTexts } from "../../../messages/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("notices.title") };
}

export default function NotificationsPage() {
  return <NotificationsScreen />;
}
