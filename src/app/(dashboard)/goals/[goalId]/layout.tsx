/** Around the page of a goal: opened as a whole, it comes with the goal. */
import type { ReactNode } from "react";
import { goalOfPage } from "../../../../trpc/server";
import { WholeLoad } from "../../../whole-load";

interface GoalLayoutProps {
  children: ReactNode;
  params: Promise<{ goalId: string }>;
}

export default async function GoalLayout({ children, params }: GoalLayoutProps) {
  const { goalId } = await params;
  return <WholeLoad content={() => goalOfPage(goalId)}>{children}</WholeLoad>;
}
