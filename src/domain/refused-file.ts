/** Refusing a file that somebody sent. */
import { DomainError } from "./errors";

/** Where in a file something is damaged. */
export interface DamagedPlace {
  /** File inside an archive, table or field. */
  in?: string;
  line?: number;
  column?: number;
}

/**
 * Refuses a file, saying where it is damaged. Details: `file` the reason, a key of the
 * `imports.damage` message catalog, `in`, `line` and `column` the place, as far as it is known.
 * @throws DomainError `ATTACHMENT_UPLOAD`
 */
export function refuseFile(reason: string, place: DamagedPlace = {}): never {
  const details: Record<string, string[]> = { file: [reason] };
  for (const [name, value] of Object.entries(place)) {
    if (value !== undefined) details[name] = [String(value)];
  }
  throw new DomainError("ATTACHMENT_UPLOAD", { details });
}
