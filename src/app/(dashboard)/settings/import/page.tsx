/** The address of imports. */
import type { Metadata } from "next";
import { ImportScreen } from "../../../../components/imports/import-screen";
import { serverTexts } from "../../../../messages/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("imports.title") };
}

export default function ImportPage() {
  return <ImportScreen />;
}
