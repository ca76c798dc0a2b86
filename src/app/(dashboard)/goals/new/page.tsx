/** /goals/new: start a goal. */
import type { Metadata } from "next";
import { NewGoalScreen } from "../../../../components/goals/new/new-goal-screen";
import { serverTexts } from "../../../../messages/server";
import { HydrateClient, prefetch, trpc } from "../../../../trpc/server";

export const metadata: Metadata = { title: serverTexts()("goals.create.title") };

export default function NewGoalPage() {
  prefetch(trpc.templates.list.queryOptions({}));
  return (
    <HydrateClient>
      <NewGoalScreen />
    </HydrateClient>
  );
}
