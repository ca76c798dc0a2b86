/** What people type after they asked for a dialog with a field and before it is there. */
"use client";

import { useEffect, useRef } from "react";

/**
 * Keeps what is typed outside of any dialog while one is on its way.
 * @returns gives what was kept, once
 */
export function useTypedAhead(isOnItsWay: boolean): () => string {
  const kept = useRef("");
  useEffect(() => {
    kept.current = "";
    if (!isOnItsWay) return;
    const hear = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const isThere = target instanceof Element && target.closest("[role=dialog]") !== null;
      if (isThere || ctrlKey || metaKey || altKey || [...key].length !== 1) return;
      kept.current += key;
      event.preventDefault();
    };
    // Before the single keys hear them: what is prevented is none of theirs.
    document.addEventListener("keydown", hear, true);
    return () => document.removeEventListener("keydown", hear, true);
  }, [isOnItsWay]);
  return () => {
    const taken = kept.current;
    kept.current = "";
    return taken;
  };
}
