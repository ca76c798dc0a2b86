/** The document: language, fonts, colour scheme before the first paint, and the providers. */
import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "../components/theme/tokens.css";
import "../components/theme/base.css";
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ThemeProvider } from "../components/theme/theme-provider";
import { catalogOf } from "../messages/catalogs";
import { MessagesProvider } from "../messages/provider";
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
  const nonce = asked.get("x-nonce") ?? "";
  const locale = await localeOfReader();
  return (
    <html lang={locale} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        <ThemeProvider nonce={nonce}>
          <MessagesProvider locale={locale} messages={catalogOf(locale)}>
            {children}
          </MessagesProvider>
        </ThemeProvider>
      </body>
    </html>
  );
}
