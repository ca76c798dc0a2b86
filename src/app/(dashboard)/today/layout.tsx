/** Around Today: opened as a whole, it comes with its goals. */
import type { ReactNode } from "react";
import { prefetch, trpc } from "../../../trpc/server";
import { WholeLoad } from "../../whole-load";

const goals = () => prefetch(trpc.progress.today.queryOptions());

export default function TodayLayout({ children }: { children: ReactNode }) {
  return <WholeLoad content={goals}>{children}</WholeLoad>;
}
