/** How many goals a person may have going, and that no two of them share a title. */
import { AppError, refuse } from "./errors";

const folded = (title: string) => title.trim().toLowerCase();

/**
 * Holds all goals that are going, when some of them are resumed.
 * @throws AppError `GOAL_QUOTA_EXCEEDED`
 */
export function checkRoomForAll(count: number, maxActive: number): void {
  if (count > maxActive) throw new AppError("GOAL_QUOTA_EXCEEDED");
}

/**
 * Holds one more active goal against those there are.
 * @param otherTitles titles of the person's other goals that are active or paused
 * @throws DomainError `GOAL_VALIDATION` when the title is taken
 * @throws AppError `GOAL_QUOTA_EXCEEDED`
 */
export function checkRoom(title: string, otherTitles: readonly string[], maxActive: number): void {
  if (otherTitles.some((other) => folded(other) === folded(title))) {
    refuse("GOAL_VALIDATION", "title", "title_taken");
  }
  if (otherTitles.length >= maxActive) throw new AppError("GOAL_QUOTA_EXCEEDED");
}
