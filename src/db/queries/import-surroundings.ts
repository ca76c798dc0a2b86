/** What is there beside an import: the goals and activities it has to fit in with. */
import type { ImportSurroundings } from "../../domain/import/plan";
import type { KeyedGoal } from "../../domain/import/planned-goal";
import type { Transaction } from "../transaction";
import { allGoalIds } from "./goal-pages";
import { knownClientKeys } from "./imports";
import { loadGoals } from "./stored-goals";

interface Asked {
  userId: string;
  importId: string;
  /** Goals that the import made itself before it was cut off; they do not count. */
  ownGoalIds: readonly string[];
  goals: readonly KeyedGoal[];
}

/** The person's goals, and those of the file's activities that are there already. */
export async function readSurroundings(
  tx: Transaction,
  { userId, importId, ownGoalIds, goals }: Asked,
): Promise<Pick<ImportSurroundings, "goals" | "knownKeys">> {
  const keys = goals.flatMap((goal) => goal.activities.map((activity) => activity.clientKey));
  const knownKeys = await knownClientKeys(tx, { userId, importId }, keys);
  const all = await allGoalIds(tx, { userId });
  const others = all.filter((goalId) => !ownGoalIds.includes(goalId));
  const loaded = await loadGoals(tx, { userId, goalIds: others });
  return { goals: loaded.map((goal) => goal.stored), knownKeys };
}
