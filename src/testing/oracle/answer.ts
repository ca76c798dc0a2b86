/** What the oracle answers for a goal on a day. */
import type { LocalDate } from "@/domain/local-date";
import type { Progress } from "@/domain/patterns/pattern";

export interface OracleAnswer {
  progress: Progress;
  reachedOn: LocalDate | null;
}
