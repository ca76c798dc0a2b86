/** Keys of imported goals and activities: the same file gives the same keys, whenever it is read. */
import { v5 } from "uuid";
import type { ImportedActivity, ImportedGoal, ImportedHistory } from "../domain/import/history";
import type { KeyedActivity, KeyedGoal } from "../domain/import/planned-goal";

const NAMESPACE = "4b9f4a56-52a5-4a3a-9f6e-1c5d8a7e2b10";

/** Gives each goal and activity its key; where a source repeats one, the repeats are counted. */
export function keyedGoals({ format, goals }: ImportedHistory): KeyedGoal[] {
  const goalNames = counter();
  return goals.map((goal) => {
    const name = goalNames(`${format} ${goal.key}`);
    const ofGoal = counter();
    return {
      ...goal,
      clientKey: goal.original?.clientKey ?? v5(name, NAMESPACE),
      activities: goal.activities.map((activity) => keyed(goal, activity, name, ofGoal)),
    };
  });
}

function keyed(
  goal: ImportedGoal,
  activity: ImportedActivity,
  goalName: string,
  count: (name: string) => string,
): KeyedActivity {
  const own = goal.original === undefined ? undefined : activity.original?.clientKey;
  const clientKey = own ?? v5(count(`${goalName} | ${activity.key}`), NAMESPACE);
  return { ...activity, clientKey };
}

/** A function that leaves the first of equal names as it is and numbers the others. */
function counter(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} #${times}`;
  };
}
