/** What a refused call carries beside its words: the code, the fields and the present copy. */
import type { ErrorDetails } from "../../../domain/errors";

export interface Refusal {
  appCode: string | null;
  details: ErrorDetails;
  current: unknown;
}

/** Reads an error of a procedure; anything else is a refusal without particulars. */
export function refusalOf(error: unknown): Refusal {
  const data = error instanceof Error && "data" in error ? error.data : null;
  const facts = (typeof data === "object" && data !== null ? data : {}) as Partial<Refusal>;
  return {
    appCode: facts.appCode ?? null,
    details: facts.details ?? {},
    current: facts.current ?? null,
  };
}
