/** /ops/jobs: runs of functions with their steps. */
import type { Metadata } from "next";
import { RunsScreen } from "../../../../components/ops/runs-screen";
import { serverTexts } from "../../../../messages/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("ops.runs.title") };
}

export default function RunsPage() {
  return <RunsScreen />;
}
