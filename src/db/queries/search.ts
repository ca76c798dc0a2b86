/** Searching texts for words exactly as typed. */

/** A LIKE pattern for texts that contain `words`, whose own `%`, `_` and `\` stand for themselves. */
export function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, (wildcard) => `\\${wildcard}`)}%`;
}
