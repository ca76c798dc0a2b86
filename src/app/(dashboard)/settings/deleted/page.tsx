/** /settings/deleted: logs that were removed and can still be brought back. */
import type { Metadata } from "next";
import { z } from "zod";
import { DeletedScreen } from "../../../../components/deleted/deleted-screen";
import { readerTexts } from "../../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("settings.deleted.title") };
}

interface DeletedPageProps {
  searchParams: Promise<{ goal?: string | string[] }>;
}

/** `?goal=` narrows it to one goal; anything but an id shows all. */
export default async function DeletedPage({ searchParams }: DeletedPageProps) {
  const goalId = z.uuid().safeParse((await searchParams).goal).data ?? null;
  return <DeletedScreen goalId={goalId} />;
}
