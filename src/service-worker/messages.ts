/** What a page may ask the worker. */

export type WorkerMessage =
  /** Keep this page: it was reached without loading it as a whole. */
  | { type: "keep"; path: string }
  /** Forget every kept page but this person's. */
  | { type: "forget"; except: string | null };
