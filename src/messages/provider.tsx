/** Gives every component its texts, and formatting in the person's locale and zone. */
"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import "./app-config";
import { en } from "./en";

interface MessagesProviderProps {
  /** The regional English that dates and numbers are written in, such as `en-GB`. */
  locale: string;
  children: ReactNode;
}

/** Civil dates are formatted as UTC noons, so UTC is the zone unless an instant names its own. */
export function MessagesProvider({ locale, children }: MessagesProviderProps) {
  return (
    <IntlProvider locale={locale} messages={en} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
