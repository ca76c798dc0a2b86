/** The address of Today. */
import type { Metadata } from "next";
import { TodayScreen } from "../../../components/today/today-screen";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";
import { readerTexts } from "../../reader";
import { PageEnd } from "../../whole-load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("today.title") };
}

export default function TodayPage() {
  void prefetch(trpc.progress.today.queryOptions());
  return (
    <HydrateClient>
      <TodayScreen />
      <PageEnd />
    </HydrateClient>
  );
}
