/** Gives every component its texts, and formatting in the person's locale and zone. */
"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import "./app-config";
import type { Messages } from "./catalogs";

interface MessagesProviderProps {
  /** What texts, dates and numbers are written in, such as `de-AT`. */
  locale: string;
  /** The catalog of that language; the only one that reaches the browser. */
  messages: Messages;
  children: ReactNode;
}

/** Civil dates are formatted as UTC noons, so UTC is the zone unless an instant names its own. */
export function MessagesProvider({ locale, messages, children }: MessagesProviderProps) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
