/** A goal's badge as Markdown, to be pasted into a page. */

/** A picture that leads to the goal; what Markdown would read otherwise is escaped. */
export function markdownOf(title: string, url: string, badgeUrl: string): string {
  return `[![${title.replace(/[\\`*_{}[\]<>()#+!|~-]/g, "\\$&")}](${badgeUrl})](${url})`;
}
