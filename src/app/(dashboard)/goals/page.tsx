/** /goals: all goals, narrowed by the filters in the address. */
import type { Metadata } from "next";
import { GoalsScreen } from "../../../components/goals/list/goals-screen";
import { serverTexts } from "../../../messages/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("goals.title") };
}

export default function GoalsPage() {
  return <GoalsScreen />;
}
