// Prints the lines that tell people what a command is doing and what they wait for.

/** A sentence meant for the person at the terminal: printed alone, without a stack. */
export class CommandError extends Error {}

export function say(line) {
  process.stdout.write(`${line}\n`);
}

export function sayProblem(error) {
  const text = error instanceof CommandError ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`${text}\n`);
}

/** Runs a task and says how long it took once it is done. */
export async function timed(label, task) {
  const startedAt = performance.now();
  say(`${label} …`);
  const result = await task();
  say(`${label}: done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return result;
}
