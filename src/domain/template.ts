/** Templates: goals to start with one tap. Titles are keys of the message catalogs' `templates`. */
import type { Category } from "./category";
import type { PatternName, Settings } from "./settings";

export interface Template {
  templateId: string;
  title: string;
  category: Category;
  /** Months 1–12 in which it is offered first, where the person lives; empty: always. */
  season: number[];
  pattern: PatternName;
  settings: Settings;
  icon: string;
  questions: { field: string; text: string }[];
}

/** A template as it is kept: its last day is counted from the day on which the goal starts. */
export interface KeptTemplate extends Omit<Template, "settings"> {
  /** Whole but for `by`, which `daysAhead` stands for. */
  settings: KeptSettings;
  /** Its season has nothing to do with the sun, as the new year has: it is the same in the south. */
  isWorldwide?: boolean;
  /** Days from the start to `by`; left out where there is no such day. */
  daysAhead?: number;
}

type WithoutDay<Each> = Each extends { by?: unknown } ? Omit<Each, "by"> : Each;
export type KeptSettings = WithoutDay<Settings>;
