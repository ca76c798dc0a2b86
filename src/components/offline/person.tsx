/** Whose pages these are, and how that person's days are counted. */
"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { DayRule } from "./civil-day-now";

export interface Person {
  personId: string;
  dayRule: DayRule;
}

const PersonContext = createContext<Person | null>(null);

export function PersonProvider({ person, children }: { person: Person; children: ReactNode }) {
  return <PersonContext value={person}>{children}</PersonContext>;
}

/** The person of the page; only for what stands behind sign-in. */
export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (!person) throw new Error("usePerson is for pages behind sign-in");
  return person;
}
