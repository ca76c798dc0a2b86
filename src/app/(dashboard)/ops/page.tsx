/** /ops: how things stand that happen on their own. */
import type { Metadata } from "next";
import { OverviewScreen } from "../../../components/ops/overview-screen";
import { serverTexts } from "../../../messages/server";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("ops.title") };
}

export default function OverviewPage() {
  prefetch(trpc.ops.overview.queryOptions());
  return (
    <HydrateClient>
      <OverviewScreen />
    </HydrateClient>
  );
}
