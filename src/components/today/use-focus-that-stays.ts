/** Keeps the focus with a row that goes to another list, so that the keyboard never starts anew. */
"use client";

import { useEffect } from "react";
import type { Today } from "./today-lists";

let lastPressed: string | null = null;

/** When the pressed button left with its row, the focus follows to the row's new one, or to the first. */
export function useFocusThatStays({ due, done, other }: Today): void {
  const order = [due, done, other]
    .map((goals) => goals.map(({ goalId }) => goalId).join(" "))
    .join("/");
  useEffect(() => {
    const remember = (event: Event) => {
      const button = event.target instanceof Element && event.target.closest("[data-action]");
      if (button) lastPressed = button.getAttribute("data-action");
    };
    document.addEventListener("click", remember, true);
    document.addEventListener("keydown", remember, true);
    return () => {
      document.removeEventListener("click", remember, true);
      document.removeEventListener("keydown", remember, true);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when a row changed its list
  useEffect(() => {
    if (!lastPressed || document.activeElement !== document.body) return;
    const rows = [...document.querySelectorAll<HTMLElement>("[data-action]")];
    const moved = rows.find((row) => row.dataset.action === lastPressed) ?? rows[0];
    moved?.focus({ preventScroll: true });
  }, [order]);
}
