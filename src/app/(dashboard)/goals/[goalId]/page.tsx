/** /goals/<goalId>: one goal, its progress and its log. */
import type { Metadata } from "next";
import { GoalScreen } from "../../../../components/goals/goal/goal-screen";
import { goalOfPage } from "../../../../trpc/server";
import { readerTexts } from "../../../reader";
import { PageEnd } from "../../../whole-load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("goal.title") };
}

interface GoalPageProps {
  params: Promise<{ goalId: string }>;
}

/** A goal that does not come now is asked for again in the browser, which says why it cannot be shown. */
export default async function GoalPage({ params }: GoalPageProps) {
  const { goalId } = await params;
  return (
    <>
      <GoalScreen goalId={goalId} initial={await goalOfPage(goalId)} />
      <PageEnd />
    </>
  );
}
