/** What every store of files can do. */

export interface FileStore {
  /** Whole or not at all; kept when it returns. */
  write(name: string, content: Uint8Array): Promise<void>;
  /** `null`: there is none of this name. */
  read(name: string): Promise<Uint8Array | null>;
  /** Removing what is not there is no error. */
  remove(name: string): Promise<void>;
  /** Names in order, those behind `after` first; fewer than `limit` only at the end. */
  list(after: string | null, limit: number): Promise<string[]>;
}
