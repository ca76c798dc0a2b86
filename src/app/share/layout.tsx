/** What the page of a shared goal needs: its texts, and none of what logging would. */
import type { ReactNode } from "react";
import { browserMessages } from "../../messages/browser-messages";
import { MessagesProvider } from "../../messages/provider";
import { localeOfReader } from "../reader";

export default async function ShareLayout({ children }: { children: ReactNode }) {
  const locale = await localeOfReader();
  return (
    <MessagesProvider
      locale={locale}
      messages={browserMessages(locale, ["common", "goal", "goals", "share"])}
    >
      {children}
    </MessagesProvider>
  );
}
