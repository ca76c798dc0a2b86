/** /review: the week and the month across all goals, and what Cairn recommends. */
import type { Metadata } from "next";
import { ReviewScreen } from "../../../components/review/review-screen";
import { serverTexts } from "../../../messages/server";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("review.title") };
}

export default function ReviewPage() {
  prefetch(trpc.profile.get.queryOptions());
  return (
    <HydrateClient>
      <ReviewScreen />
    </HydrateClient>
  );
}
