/** /goals/new: start a goal. */
import type { Metadata } from "next";
import { NewGoalScreen } from "../../../../components/goals/new/new-goal-screen";
import { serverTexts } from "../../../../messages/server";
import { caller } from "../../../../trpc/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("goals.create.title") };
}

/** Templates that do not come now are asked for again in the browser. */
export default async function NewGoalPage() {
  const templates = await caller.templates.list({}).catch(() => undefined);
  return <NewGoalScreen templates={templates} />;
}
