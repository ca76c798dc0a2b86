/** /goals/new: start a goal. */
import type { Metadata } from "next";
import { NewGoalScreen } from "../../../../components/goals/new/new-goal-screen";
import { caller, HydrateClient, prefetch, trpc } from "../../../../trpc/server";
import { readerTexts } from "../../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("goals.create.title") };
}

interface NewGoalPageProps {
  searchParams: Promise<{ template?: string | string[] }>;
}

/** Templates that do not come now are asked for again in the browser. */
export default async function NewGoalPage({ searchParams }: NewGoalPageProps) {
  void prefetch(trpc.profile.get.queryOptions());
  const { template } = await searchParams;
  const templates = await caller.templates.list({}).catch(() => undefined);
  const templateId = typeof template === "string" ? template : undefined;
  return (
    <HydrateClient>
      <NewGoalScreen templates={templates} templateId={templateId} />
    </HydrateClient>
  );
}
