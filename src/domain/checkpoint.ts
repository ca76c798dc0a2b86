/** Checkpoints: progress folded up to a day, so that a new log need not read ten years again. */
import { z } from "zod";
import type { Amount } from "./amount";
import { FIRST_DATE, type LocalDate } from "./local-date";
import { type PeriodUnit, periodUnitSchema } from "./schedule";

/** What the days before `nextDay` came to. Amounts are in millionths. */
export interface FoldState {
  /** First civil day not folded in; {@link FIRST_DATE} while nothing is. */
  nextDay: LocalDate;
  /** The effective start, or `null` while nothing is folded. */
  since: LocalDate | null;
  /** Unit of the present run; `null` before the first period. */
  unit: PeriodUnit | null;
  run: number;
  longest: number;
  met: number;
  missed: number;
  sum: Amount;
  latest: Amount | null;
  reachedOn: LocalDate | null;
  /** Days of the last month that used up a skip. */
  skipDays: readonly LocalDate[];
}

export const emptyFold: FoldState = {
  nextDay: FIRST_DATE,
  since: null,
  unit: null,
  run: 0,
  longest: 0,
  met: 0,
  missed: 0,
  sum: 0n,
  latest: null,
  reachedOn: null,
  skipDays: [],
};

const count = z.int().min(0);
const amountText = z.string().regex(/^-?\d+$/);

/** A fold as stored in JSON: amounts as texts of whole millionths. */
export const checkpointSchema = z.strictObject({
  nextDay: z.string(),
  since: z.string().nullable(),
  unit: periodUnitSchema.nullable(),
  run: count,
  longest: count,
  met: count,
  missed: count,
  sum: amountText,
  latest: amountText.nullable(),
  reachedOn: z.string().nullable(),
  skipDays: z.array(z.string()),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

export function toCheckpoint(state: FoldState): Checkpoint {
  return {
    ...state,
    sum: String(state.sum),
    latest: state.latest === null ? null : String(state.latest),
    skipDays: [...state.skipDays],
  };
}

export function fromCheckpoint(checkpoint: Checkpoint): FoldState {
  return {
    ...checkpoint,
    sum: BigInt(checkpoint.sum),
    latest: checkpoint.latest === null ? null : BigInt(checkpoint.latest),
  };
}
