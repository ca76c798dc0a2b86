/** What a goal is about. */
export const categories = [
  "health",
  "fitness",
  "mind",
  "learning",
  "work",
  "money",
  "home",
  "social",
  "creative",
  "other",
] as const;
export type Category = (typeof categories)[number];
