/** The pages of a goal's log in the cache: one entry put in, changed or taken out. */
import type { InfiniteData } from "@tanstack/react-query";
import type { Activity } from "../../../domain/activity";
import type { Attachment } from "../../../domain/attachment";

interface Page {
  items: Activity[];
  nextCursor: string | null;
}
export type ActivityPages = InfiniteData<Page, unknown>;

/** Newest day first, and on one day the newest entry first; ids order by when they were made. */
function comesBefore(a: Activity, b: Activity): boolean {
  return a.day === b.day ? a.activityId > b.activityId : a.day > b.day;
}

/** The pages without one entry. */
export function withoutActivity(pages: ActivityPages, activityId: string): ActivityPages {
  const without = (page: Page) => ({
    ...page,
    items: page.items.filter((item) => item.activityId !== activityId),
  });
  return { ...pages, pages: pages.pages.map(without) };
}

/** The pages with an entry in its place; one older than all loaded pages is left to be loaded. */
export function withActivity(pages: ActivityPages, activity: Activity): ActivityPages {
  const rest = withoutActivity(pages, activity.activityId);
  let isPlaced = false;
  const placed = rest.pages.map((page) => {
    if (isPlaced) return page;
    const at = page.items.findIndex((item) => comesBefore(activity, item));
    if (at < 0 && page.nextCursor !== null) return page;
    isPlaced = true;
    const items = [...page.items];
    items.splice(at < 0 ? items.length : at, 0, activity);
    return { ...page, items };
  });
  return { ...rest, pages: placed };
}

/** The pages with other photos and links on one entry. */
export function withAttachments(
  pages: ActivityPages,
  activityId: string,
  changed: (attachments: Attachment[]) => Attachment[],
): ActivityPages {
  const change = (item: Activity) =>
    item.activityId === activityId ? { ...item, attachments: changed(item.attachments) } : item;
  const withChange = (page: Page) => ({ ...page, items: page.items.map(change) });
  return { ...pages, pages: pages.pages.map(withChange) };
}

/** The entries of a list by day, in the order they come. */
export function byDay(activities: readonly Activity[]): { day: string; entries: Activity[] }[] {
  const groups: { day: string; entries: Activity[] }[] = [];
  for (const activity of activities) {
    const last = groups.at(-1);
    if (last?.day === activity.day) last.entries.push(activity);
    else groups.push({ day: activity.day, entries: [activity] });
  }
  return groups;
}
