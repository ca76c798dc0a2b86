/** The address of imports. */
import type { Metadata } from "next";
import { ImportScreen } from "../../../../components/imports/import-screen";
import { readerTexts } from "../../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("imports.title") };
}

export default function ImportPage() {
  return <ImportScreen />;
}
