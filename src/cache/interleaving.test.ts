/** Every order in which two writers and two readers can take their steps. */
import { describe, expect, it } from "vitest";
import { keysOf } from "./keys";
import { MemoryStore } from "./memory-store";

type Step = () => void;
type Actor = Step[];

/** Tries every interleaving; `begin` makes the actors anew, and answers what to look at afterwards. */
function eachOrder(begin: () => { actors: Actor[]; check: () => void }): number {
  const lengths = begin().actors.map((actor) => actor.length);
  let count = 0;
  const order: number[] = [];
  const walk = () => {
    if (lengths.every((left) => left === 0)) {
      const { actors, check } = begin();
      const next = actors.map(() => 0);
      for (const index of order) {
        const at = next[index] ?? 0;
        next[index] = at + 1;
        actors[index]?.[at]?.();
      }
      check();
      count += 1;
      return;
    }
    for (const [index, left] of lengths.entries()) {
      if (left === 0) continue;
      lengths[index] = left - 1;
      order.push(index);
      walk();
      order.pop();
      lengths[index] = left;
    }
  };
  walk();
  return count;
}

/** A cache with one value, which is the version it was read as of. */
interface Model {
  get(): number | null;
  fill(version: number): void;
  invalidate(version: number): void;
}

function deleteAfterCommit(): Model {
  let kept: number | null = null;
  return {
    get: () => kept,
    fill: (version) => {
      kept = version;
    },
    invalidate: () => {
      kept = null;
    },
  };
}

const PERSON = keysOf("019a0000-0000-7000-8000-000000000000");
const KEY = PERSON.of("today:2026-03-11");

/** The store itself: what it does, it does before it first waits. */
function setIfNewer(): Model {
  const store = new MemoryStore(() => 0);
  let kept: number | null = null;

  return {
    get: () => kept,
    fill(version) {
      const fill = { key: KEY, text: String(version), version, ttlSeconds: 60 };
      void store.fill(PERSON, fill);
      kept = peek(store);
    },
    invalidate(version) {
      void store.invalidate(PERSON, version);
      kept = peek(store);
    },
  };
}

function peek(store: MemoryStore): number | null {
  const text = store.peek(KEY);
  return text === null ? null : Number(text);
}

/** Two writers and two readers; what is left in the cache at the end is older than the truth. */
function staleAtRest(make: () => Model): { orders: number; stale: number } {
  let stale = 0;
  const orders = eachOrder(() => {
    const model = make();
    let truth = 0;
    const writer = (): Actor => {
      let version = 0;
      return [
        () => {
          truth += 1;
          version = truth;
        },
        () => model.invalidate(version),
      ];
    };
    const reader = (): Actor => {
      let loaded: number | null = null;
      let isHit = false;
      return [
        () => {
          isHit = model.get() !== null;
        },
        () => {
          if (!isHit) loaded = truth;
        },
        () => {
          if (loaded !== null) model.fill(loaded);
        },
      ];
    };
    const check = () => {
      const kept = model.get();
      if (kept !== null && kept < truth) stale += 1;
    };
    return { actors: [writer(), writer(), reader(), reader()], check };
  });
  return { orders, stale };
}

describe("two writers and two readers, in every order", () => {
  it("leave something stale behind when a writer only deletes after its commit", () => {
    expect(staleAtRest(deleteAfterCommit)).toEqual({ orders: 25_200, stale: 3964 });
  });

  it("leave nothing stale behind when fills and invalidations are set only if newer", () => {
    expect(staleAtRest(setIfNewer)).toEqual({ orders: 25_200, stale: 0 });
  });

  it("never serve less than the session saw, even from a store that keeps whatever came last", () => {
    let served = 0;
    let stale = 0;
    const orders = eachOrder(() => {
      let truth = 0;
      let kept: number | null = null;
      const writer = (): Actor => [
        () => {
          truth += 1;
        },
        () => {
          kept = null;
        },
      ];
      const reader = (): Actor => {
        let session = 0;
        let answer: number | null = null;
        return [
          () => {
            session = truth;
          },
          () => {
            if (kept === session) answer = kept;
          },
          () => {
            answer ??= truth;
            served += 1;
            if (answer < session) stale += 1;
          },
          () => {
            kept = answer;
          },
        ];
      };
      return { actors: [writer(), writer(), reader(), reader()], check: () => {} };
    });
    expect({ orders, served, stale }).toEqual({ orders: 207_900, served: 415_800, stale: 0 });
  });
});
