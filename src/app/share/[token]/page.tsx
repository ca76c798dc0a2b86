/** /share/<token>: one goal as whoever has its link sees it. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SharedGoalScreen } from "../../../components/share/shared-goal-screen";
import { sharedGoal } from "../../../trpc/server";
import { readerTexts } from "../../reader";

interface SharePageProps {
  params: Promise<{ token: string }>;
}

/** Nothing of the goal stands in what other sites preview, and the address is told to none. */
export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await readerTexts())("share.page.title"),
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

export default async function SharePage({ params }: SharePageProps) {
  const goal = await sharedGoal((await params).token);
  if (goal === null) notFound();
  return <SharedGoalScreen goal={goal} />;
}
