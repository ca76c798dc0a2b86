/** The document: language, fonts, and the colour scheme before the first paint. What pages need beyond it, their groups bring. */
import "@fontsource-variable/inter/wght.css";
import "../components/theme/tokens.css";
import "../components/theme/base.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { CrashWordsProvider } from "../components/layout/crash";
import { htmlOfScheme, schemeScript } from "../components/theme/color-scheme";
import { SchemeFollower } from "../components/theme/scheme-follower";
import { localeOfReader, readerTexts } from "./reader";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readerTexts();
  return {
    title: { default: t("common.name"), template: `%s · ${t("common.name")}` },
    description: t("common.description"),
    applicationName: t("common.name"),
    icons: { icon: "/icon.svg", apple: "/icons/apple-touch-icon.png" },
    appleWebApp: { title: t("common.name"), statusBarStyle: "default" },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f5f2" },
    { media: "(prefers-color-scheme: dark)", color: "#15181a" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const asked = await headers();
  const t = await readerTexts();
  return (
    <html lang={await localeOfReader()} {...htmlOfScheme}>
      <head>
        <script nonce={asked.get("x-nonce") ?? ""} suppressHydrationWarning>
          {schemeScript}
        </script>
      </head>
      <body>
        <SchemeFollower />
        <CrashWordsProvider
          title={t("common.crash.title")}
          sentence={t("common.crash.sentence")}
          again={t("common.crash.again")}
        >
          {children}
        </CrashWordsProvider>
      </body>
    </html>
  );
}
