/** Templates: goals to start with one tap. Titles and questions are keys of the message catalogs' `templates`. */
import type { Category } from "./goal";
import type { PatternName, Settings } from "./settings";

export interface Template {
  templateId: string;
  title: string;
  category: Category;
  /** Months 1–12 in which it is offered first; empty: always. */
  season: number[];
  pattern: PatternName;
  settings: Settings;
  icon: string;
  questions: { field: string; text: string }[];
}
