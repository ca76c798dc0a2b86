/** Dialogs that are loaded when somebody asks for them. */
"use client";

import { useEffect, useState } from "react";

/** Whether to open: never at once, for a dialog notes where the focus goes back to as it opens. */
export function useOpensAfterMount(isOpen: boolean): boolean {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return isMounted && isOpen;
}
