/** What stands there while a goal is on the way. */
import { GoalSkeleton } from "../../../../components/goals/goal/goal-skeleton";

export default function GoalLoading() {
  return <GoalSkeleton />;
}
