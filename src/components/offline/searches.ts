/** Which queries are searches: their words are looked up anew, and kept nowhere. */
import type { QueryKey } from "@tanstack/react-query";

/** Whether the query of a procedure asks for what contains some words. */
export function isSearch([, facts]: QueryKey): boolean {
  if (typeof facts !== "object" || facts === null || !("input" in facts)) return false;
  const { input } = facts;
  return typeof input === "object" && input !== null && "search" in input;
}
