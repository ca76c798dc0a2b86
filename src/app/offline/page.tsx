/** /offline: what stands in for a page that cannot come without a network. */
import type { Metadata } from "next";
import { OfflineScreen } from "../../components/offline/offline-screen";
import { readerTexts } from "../reader";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readerTexts();
  return { title: t("offline.page.title"), robots: { index: false } };
}

export default async function OfflinePage() {
  const t = await readerTexts();
  const words = {
    title: t("offline.page.title"),
    sentence: t("offline.page.sentence"),
    today: t("offline.page.today"),
    again: t("offline.page.again"),
  };
  return <OfflineScreen words={words} />;
}
