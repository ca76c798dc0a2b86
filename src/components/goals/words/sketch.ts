/** A goal's settings while they are being typed: every field may still be missing. */
import type { PeriodUnit } from "../../../domain/schedule";

/** The fields of all five patterns; full settings fit it too. */
export interface SettingsSketch {
  unit: string;
  period?: PeriodUnit | undefined;
  amount?: number | null | undefined;
  bound?: "atLeast" | "exactly" | "between" | undefined;
  max?: number | null | undefined;
  daysOfWeek?: number[] | undefined;
  perDay?: number | null | undefined;
  total?: number | null | undefined;
  start?: number | null | undefined;
  end?: number | null | undefined;
  by?: string | undefined;
  length?: number | null | undefined;
}
