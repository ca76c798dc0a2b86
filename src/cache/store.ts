/** What keeps the cache's values: Redis, or this process. */
import type { PersonKeys } from "./keys";

/** A value to keep, as of a version of its person. */
export interface Fill {
  key: string;
  text: string;
  version: number;
  ttlSeconds: number;
}

export interface CacheStore {
  readonly kind: "redis" | "memory";
  /** The kept text, or `null`. */
  read(key: string): Promise<string | null>;
  /** Keeps a value unless a newer version of the person is known. @returns whether it did */
  fill(person: PersonKeys, fill: Fill): Promise<boolean>;
  /** Notes the person's version and takes everything older away. */
  invalidate(person: PersonKeys, version: number): Promise<void>;
}
