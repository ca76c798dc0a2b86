/** Chooses, among the calls that are due, those that the functions' limits let run now. */
import type { Slot, ThrottleSlot } from "./runs";

export interface Candidate {
  taskId: string;
  slots: Slot[];
  /** Set while the run has not started yet. */
  throttle: ThrottleSlot | null;
}

/**
 * The candidates that fit, in the order given.
 * @param busy calls in flight by slot name
 * @param started runs started within the period, by throttle name
 */
export function pickWithinLimits(
  candidates: readonly Candidate[],
  capacity: number,
  busy: Map<string, number>,
  started: Map<string, number>,
): Candidate[] {
  const picked: Candidate[] = [];
  for (const candidate of candidates) {
    if (picked.length >= capacity) break;
    const { slots, throttle } = candidate;
    if (!slots.every((slot) => hasRoom(busy, slot))) continue;
    if (throttle && !hasRoom(started, throttle)) continue;
    for (const slot of slots) take(busy, slot);
    if (throttle) take(started, throttle);
    picked.push(candidate);
  }
  return picked;
}

function hasRoom(counts: Map<string, number>, { name, limit }: Slot): boolean {
  return (counts.get(name) ?? 0) < limit;
}

function take(counts: Map<string, number>, { name }: Slot): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
