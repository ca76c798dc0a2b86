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
const foldSchema = z.strictObject({
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
export type Checkpoint = z.infer<typeof foldSchema>;

/**
 * What is kept: the checkpoint that changes go on from, which leaves days open that people still
 * add to, and `recent`, all that is closed, which leaves little to those who only read.
 */
export const checkpointSchema = foldSchema.extend({ recent: foldSchema });
export type KeptCheckpoint = z.infer<typeof checkpointSchema>;

export function toCheckpoint(settled: FoldState, recent: FoldState): KeptCheckpoint {
  return { ...inTexts(settled), recent: inTexts(recent) };
}

function inTexts(state: FoldState): Checkpoint {
  return {
    ...state,
    sum: String(state.sum),
    latest: state.latest === null ? null : String(state.latest),
    skipDays: [...state.skipDays],
  };
}

export function fromCheckpoint({
  recent: _recent,
  ...fold
}: Checkpoint & Partial<KeptCheckpoint>): FoldState {
  return {
    ...fold,
    sum: BigInt(fold.sum),
    latest: fold.latest === null ? null : BigInt(fold.latest),
  };
}

/** The checkpoint to read from on `today`: the latest, but for one that has closed this day. */
export function checkpointToRead(kept: KeptCheckpoint, today: LocalDate): Checkpoint | null {
  return [kept.recent, kept].find(({ nextDay }) => nextDay <= today) ?? null;
}
