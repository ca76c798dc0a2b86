/** The one short message that stands after something was done, and the way back it offers. */

export interface Told {
  /** Another for every message, so that two of the same words are two. */
  id: number;
  sentence: string;
  onUndo: (() => void) | null;
  /** Whether a dialog opened after it, whose buttons it must not cover. */
  isUnder: boolean;
}

export interface Telling {
  onUndo?: (() => void) | undefined;
}

let count = 0;
let told: Told | null = null;
/** Takes back what was told last, for as long as the page stands; once. */
let last: (() => void) | null = null;
const listeners = new Set<() => void>();

function show(next: Told | null): void {
  told = next;
  for (const listener of listeners) listener();
}

/** What stands now. */
export const toldNow = (): Told | null => told;

export function watchTold(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Tells a sentence; the newest takes the place of the one before. */
export function tell(sentence: string, { onUndo }: Telling = {}): void {
  count += 1;
  const id = count;
  const undo = onUndo
    ? () => {
        if (last !== undo) return;
        last = null;
        endTelling(id);
        onUndo();
      }
    : null;
  last = undo;
  show({ id, sentence, onUndo: undo, isUnder: false });
}

/** Takes a message away, unless a newer one stands. */
export function endTelling(id: number): void {
  if (told?.id === id) show(null);
}

/** Lets what stands now go under the dialog that opens. */
export function lowerTold(): void {
  if (told && !told.isUnder) show({ ...told, isUnder: true });
}

/** Takes back the last thing that a message offered to, also when the message is gone by now. */
export function undoTheLast(): void {
  last?.();
}
