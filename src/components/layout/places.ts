/** The places the navigation leads to, with the letters that go there. */
import { IconListDetails, IconPlus, IconSun, IconUser } from "@tabler/icons-react";

export const places = {
  today: { href: "/today", icon: IconSun, letter: "T" },
  goals: { href: "/goals", icon: IconListDetails, letter: "G" },
  new: { href: "/goals/new", icon: IconPlus, letter: "N" },
  you: { href: "/settings", icon: IconUser, letter: null },
} as const;
export type PlaceName = keyof typeof places;

/** Which place a path belongs to: `/goals/new` is its own, every other goal page is under goals. */
export function placeOf(pathname: string): PlaceName | null {
  if (pathname === places.new.href) return "new";
  if (pathname.startsWith(places.goals.href)) return "goals";
  if (pathname.startsWith(places.today.href)) return "today";
  return pathname.startsWith(places.you.href) ? "you" : null;
}
