/** /templates: goals to begin with. */
import type { Metadata } from "next";
import { TemplatesScreen } from "../../../components/templates/templates-screen";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";
import { readerTexts } from "../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("templates.title") };
}

export default function TemplatesPage() {
  void prefetch(trpc.templates.list.queryOptions({}));
  void prefetch(trpc.profile.get.queryOptions());
  return (
    <HydrateClient>
      <TemplatesScreen />
    </HydrateClient>
  );
}
