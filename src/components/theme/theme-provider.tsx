/** Mantine with our theme, and every style tag it writes under the page's nonce. */
"use client";

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import { resolveVariables, theme } from "./theme";

/** Wraps the whole app; `nonce` is the one the response's content security policy names. */
export function ThemeProvider({ nonce, children }: { nonce: string; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <Notifications position="bottom-center" limit={2} zIndex={300} />
      {children}
    </MantineProvider>
  );
}
