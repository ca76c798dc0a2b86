/** When what is loaded on use opens, and how long it stays. It stands apart from the dialogs, which are loaded later. */
"use client";

import { useEffect, useState } from "react";
import { lowerTold } from "./told";

/**
 * Whether a dialog is to open: never at once, for it notes where the focus goes back to as it opens,
 * and one that was loaded on use would be born open. A message that stands goes under it.
 */
export function useOpensAfterMount(isOpen: boolean): boolean {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  useEffect(() => {
    if (isOpen) lowerTold();
  }, [isOpen]);
  return isMounted && isOpen;
}

/** Whether it was ever open: what is loaded on use stays from then on, so that its way out is seen. */
export function useEverOpen(isOpen: boolean): boolean {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return isOpen || wasOpen;
}
