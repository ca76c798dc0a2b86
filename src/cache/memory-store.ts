/** Keeps the cache's values in this process, where there is no Redis. */
import { ENTRIES_A_PERSON, LONGEST_SECONDS, type PersonKeys } from "./keys";
import type { CacheStore, Fill } from "./store";

const MAX_CHARACTERS = 32 * 1024 * 1024;
const MAX_PEOPLE = 20_000;

interface Kept {
  text: string;
  owner: string;
  endsAt: number;
}

interface Known {
  version: number;
  keys: Set<string>;
  endsAt: number;
}

/** Bounded; what was written longest ago goes first. */
export class MemoryStore implements CacheStore {
  readonly kind = "memory";
  readonly #values = new Map<string, Kept>();
  readonly #people = new Map<string, Known>();
  readonly #clock: () => number;
  #characters = 0;

  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  async read(key: string): Promise<string | null> {
    return this.peek(key);
  }

  /** As {@link read}, at once. */
  peek(key: string): string | null {
    const kept = this.#values.get(key);
    if (!kept) return null;
    if (kept.endsAt > this.#clock()) return kept.text;
    this.#drop(key);
    return null;
  }

  async fill(person: PersonKeys, { key, text, version, ttlSeconds }: Fill): Promise<boolean> {
    const known = this.#knownOf(person);
    if (version < known.version) return false;
    if (!known.keys.has(key) && known.keys.size >= ENTRIES_A_PERSON) return false;
    known.version = version;
    this.#drop(key);
    known.keys.add(key);
    const endsAt = this.#clock() + ttlSeconds * 1000;
    this.#values.set(key, { text, owner: person.version, endsAt });
    this.#characters += text.length;
    this.#makeRoom();
    return true;
  }

  async invalidate(person: PersonKeys, version: number): Promise<void> {
    const known = this.#knownOf(person);
    if (version <= known.version) return;
    known.version = version;
    for (const key of [...known.keys]) this.#drop(key);
  }

  /** For so long as any of its values may live, a person's version is remembered. */
  #knownOf(person: PersonKeys): Known {
    const before = this.#people.get(person.version);
    const now = this.#clock();
    const isKnown = before !== undefined && before.endsAt > now;
    const known = isKnown ? before : { version: -1, keys: new Set<string>(), endsAt: 0 };
    known.endsAt = now + 2 * LONGEST_SECONDS * 1000;
    this.#people.delete(person.version);
    this.#people.set(person.version, known);
    for (const [oldest, { keys }] of this.#people) {
      if (this.#people.size <= MAX_PEOPLE) break;
      for (const key of [...keys]) this.#drop(key);
      this.#people.delete(oldest);
    }
    return known;
  }

  #drop(key: string): void {
    const kept = this.#values.get(key);
    if (!kept) return;
    this.#values.delete(key);
    this.#characters -= kept.text.length;
    this.#people.get(kept.owner)?.keys.delete(key);
  }

  #makeRoom(): void {
    for (const key of this.#values.keys()) {
      if (this.#characters <= MAX_CHARACTERS) break;
      this.#drop(key);
    }
  }
}
