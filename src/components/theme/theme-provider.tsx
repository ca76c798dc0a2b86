/** Mantine with our theme, and every style tag it writes under the page's nonce. */
"use client";

import "./mantine.css";
import { MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";
import { resolveVariables, theme } from "./theme";

declare global {
  /** Where the part that stops the page from scrolling under a dialog looks for its nonce. */
  var __webpack_nonce__: string | undefined;
}

/** Wraps pages that are made of Mantine's parts; `nonce` is the one the response's content security policy names. */
export function ThemeProvider({ nonce, children }: { nonce: string; children: ReactNode }) {
  const valid = nonceOfDocument() ?? nonce;
  if (typeof window !== "undefined") globalThis.__webpack_nonce__ = valid;
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => valid}
    >
      {children}
    </MantineProvider>
  );
}

/** The policy is the one the document came with, also when this page was reached without loading it as a whole. */
function nonceOfDocument(): string | undefined {
  if (typeof document === "undefined") return undefined;
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce || undefined;
}
