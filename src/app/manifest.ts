/** /manifest.webmanifest: how Cairn looks when it is installed. */
import type { MetadataRoute } from "next";
import { localeOfReader, readerTexts } from "./reader";

const icon = { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" };

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await readerTexts();
  return {
    id: "/",
    name: t("common.name"),
    short_name: t("common.name"),
    description: t("common.description"),
    lang: await localeOfReader(),
    start_url: "/today",
    scope: "/",
    display: "standalone",
    background_color: "#f7f5f2",
    theme_color: "#f7f5f2",
    categories: ["health", "lifestyle", "productivity"],
    icons: [
      icon,
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
    shortcuts: [
      { name: t("common.nav.desk.today"), url: "/today", icons: [icon] },
      { name: t("common.nav.desk.new"), url: "/goals/new", icons: [icon] },
    ],
  };
}
