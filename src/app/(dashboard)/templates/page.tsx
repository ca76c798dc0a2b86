/** /templates: goals to begin with. */
import type { Metadata } from "next";
import { TemplatesScreen } from "../../../components/templates/templates-screen";
import { serverTexts } from "../../../messages/server";
import { HydrateClient, prefetch, trpc } from "../../../trpc/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("templates.title") };
}

export default function TemplatesPage() {
  prefetch(trpc.templates.list.queryOptions({}));
  prefetch(trpc.profile.get.queryOptions());
  return (
    <HydrateClient>
      <TemplatesScreen />
    </HydrateClient>
  );
}
