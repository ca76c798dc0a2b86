/** The address of Today. */
import type { Metadata } from "next";
import { TodayScreen } from "../../../components/today/today-screen";
import { serverTexts } from "../../../messages/server";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("today.title") };
}

export default function TodayPage() {
  prefetch(trpc.progress.today.queryOptions());
  return (
    <HydrateClient>
      <TodayScreen />
    </HydrateClient>
  );
}
