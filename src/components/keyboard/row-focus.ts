/** Moving the focus from row to row; each row's big button stands for it. */

const rowButtons = "main [data-action]";

/** Where a step leads from `at` (-1: nowhere yet) among `count` rows; it stops at both ends. */
export function stepTo(at: number, count: number, step: 1 | -1): number {
  if (at < 0) return step === 1 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, at + step));
}

/** Moves to the next or the previous row; `isLeaping` also begins where no row has the focus. */
export function moveRow(step: 1 | -1, isLeaping: boolean): boolean {
  const buttons = [...document.querySelectorAll<HTMLElement>(rowButtons)];
  const rowHere = document.activeElement?.closest("li");
  const at = buttons.findIndex((button) => rowHere?.contains(button));
  const next = at < 0 && !isLeaping ? undefined : buttons[stepTo(at, buttons.length, step)];
  next?.focus();
  return next !== undefined;
}
