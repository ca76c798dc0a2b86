/** /review: the week and the month across all goals, and what Cairn recommends. */
import type { Metadata } from "next";
import { ReviewScreen } from "../../../components/review/review-screen";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";
import { readerTexts } from "../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("review.title") };
}

export default function ReviewPage() {
  void prefetch(trpc.profile.get.queryOptions());
  return (
    <HydrateClient>
      <ReviewScreen />
    </HydrateClient>
  );
}
