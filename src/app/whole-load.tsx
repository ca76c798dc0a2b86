/** A page that the browser opens as a whole: painted once, with its content in it. */
import "server-only";
import { headers } from "next/headers";
import type { ReactNode } from "react";

const PAGE_END = "page-end";

interface WholeLoadProps {
  /** Gets what the page shows; it is asked again while the page is written, so it must remember. */
  content: () => Promise<unknown>;
  children: ReactNode;
}

/**
 * The layout of a page with a skeleton. Who goes to the page from another one sees the skeleton at
 * once, while the content is on the way. Who opens it as a whole has nothing to see before the HTML
 * comes: with the content in it, a skeleton is only in the way, and would stay for the 300 ms that
 * React leaves between two reveals. So the HTML waits for the content, and the first paint for
 * `PageEnd`, in browsers that know `rel="expect"`.
 */
export async function WholeLoad({ content, children }: WholeLoadProps) {
  if (!(await isDocument())) return children;
  await content();
  return (
    <>
      <link rel="expect" href={`#${PAGE_END}`} blocking="render" />
      {children}
    </>
  );
}

/** What the first paint waits for: the last thing in such a page. */
export function PageEnd() {
  return <span id={PAGE_END} hidden />;
}

/** The router of the app asks for anything; only a browser that opens a document asks for HTML. */
async function isDocument(): Promise<boolean> {
  return (await headers()).get("accept")?.includes("text/html") ?? false;
}
