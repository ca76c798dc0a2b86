/** /ops: how things stand that happen on their own. */
import type { Metadata } from "next";
import { OverviewScreen } from "../../../components/ops/overview-screen";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";
import { readerTexts } from "../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("ops.title") };
}

export default function OverviewPage() {
  void prefetch(trpc.ops.overview.queryOptions());
  return (
    <HydrateClient>
      <OverviewScreen />
    </HydrateClient>
  );
}
