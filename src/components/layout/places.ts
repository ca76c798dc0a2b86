/** The places the navigation leads to, with the letters that go there. */
import {
  IconBell,
  IconChartBar,
  IconLayoutGrid,
  IconListDetails,
  IconPlus,
  IconSun,
  IconTool,
  IconUser,
} from "@tabler/icons-react";

export const places = {
  today: { href: "/today", icon: IconSun, letter: "T" },
  goals: { href: "/goals", icon: IconListDetails, letter: "G" },
  new: { href: "/goals/new", icon: IconPlus, letter: "N" },
  review: { href: "/review", icon: IconChartBar, letter: "R" },
  templates: { href: "/templates", icon: IconLayoutGrid, letter: null },
  notices: { href: "/notifications", icon: IconBell, letter: "I" },
  you: { href: "/settings", icon: IconUser, letter: null },
  /** For administrators; on phones Settings leads there. */
  ops: { href: "/ops", icon: IconTool, letter: null },
} as const;
export type PlaceName = keyof typeof places;

/** Which place a path belongs to: `/goals/new` is its own, every other goal page is under goals. */
export function placeOf(pathname: string): PlaceName | null {
  if (pathname === places.new.href) return "new";
  if (pathname.startsWith(places.goals.href)) return "goals";
  if (pathname.startsWith(places.today.href)) return "today";
  if (pathname.startsWith(places.review.href)) return "review";
  if (pathname.startsWith(places.templates.href)) return "templates";
  if (pathname.startsWith(places.notices.href)) return "notices";
  if (pathname.startsWith(places.ops.href)) return "ops";
  return pathname.startsWith(places.you.href) ? "you" : null;
}
