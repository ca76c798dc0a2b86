/** Gives every component its texts, and formatting in the person's locale and zone. */
"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import "./app-config";
import { en } from "./en";

/** Civil dates are formatted as UTC noons, so UTC is the zone unless an instant names its own. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
