/** Gives every component its texts, and formatting in the person's locale and zone. */
"use client";

import { type ReactNode, useMemo } from "react";
import { IntlProvider, useLocale, useMessages } from "use-intl";
import "./app-config";
import "./first-formats";
import type { BrowserMessages } from "./browser-messages";

interface MessagesProviderProps {
  /** What texts, dates and numbers are written in, such as `de-AT`. */
  locale: string;
  /** Those of the catalog that the pages inside need; no others reach the browser. */
  messages: BrowserMessages;
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

/** Adds the texts that only some pages need. */
export function MoreMessages({ messages, children }: Omit<MessagesProviderProps, "locale">) {
  const known = useMessages();
  const all = useMemo(() => ({ ...known, ...messages }), [known, messages]);
  return (
    <IntlProvider locale={useLocale()} messages={all}>
      {children}
    </IntlProvider>
  );
}
