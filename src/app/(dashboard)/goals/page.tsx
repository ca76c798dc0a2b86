/** /goals: all goals, narrowed by the filters in the address. */
import type { Metadata } from "next";
import { GoalsScreen } from "../../../components/goals/list/goals-screen";
import { readerTexts } from "../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("goals.title") };
}

export default function GoalsPage() {
  return <GoalsScreen />;
}
