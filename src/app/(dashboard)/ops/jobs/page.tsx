/** /ops/jobs: runs of functions with their steps. */
import type { Metadata } from "next";
import { RunsScreen } from "../../../../components/ops/runs-screen";
import { readerTexts } from "../../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("ops.runs.title") };
}

export default function RunsPage() {
  return <RunsScreen />;
}
