/** The pages of signing in and up: forms, and no more than forms need. */
import type { ReactNode } from "react";
import { ThemeProvider } from "../../components/theme/theme-provider";
import { browserMessages } from "../../messages/browser-messages";
import { MessagesProvider } from "../../messages/provider";
import { localeOfReader, nonceOfRequest } from "../reader";

export default async function DoorsLayout({ children }: { children: ReactNode }) {
  const locale = await localeOfReader();
  return (
    <ThemeProvider nonce={await nonceOfRequest()}>
      <MessagesProvider locale={locale} messages={browserMessages(locale, ["auth"])}>
        {children}
      </MessagesProvider>
    </ThemeProvider>
  );
}
