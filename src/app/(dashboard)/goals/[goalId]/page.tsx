/** /goals/<goalId>: one goal, its progress and its log. */
import type { Metadata } from "next";
import { GoalScreen } from "../../../../components/goals/goal/goal-screen";
import { serverTexts } from "../../../../messages/server";
import { HydrateClient, prefetch, trpc } from "../../../../trpc/server";

export const metadata: Metadata = { title: serverTexts()("goal.title") };

interface GoalPageProps {
  params: Promise<{ goalId: string }>;
}

export default async function GoalPage({ params }: GoalPageProps) {
  const { goalId } = await params;
  prefetch(trpc.goals.byId.queryOptions({ goalId }));
  return (
    <HydrateClient>
      <GoalScreen goalId={goalId} />
    </HydrateClient>
  );
}
