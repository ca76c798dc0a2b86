/** Where the stones of a cairn lie: pure geometry, widest below, each a little off the middle. */

export interface Stone {
  x: number;
  y: number;
  width: number;
  height: number;
  isLaid: boolean;
  isLight: boolean;
}

/** The box the stones are drawn in, the ground line on its lower edge. */
export const CAIRN_BOX = { width: 72, height: 88 } as const;

/** More stones than this are drawn as this many, in the same proportion. */
const MOST_STONES = 9;
const LEAN = [0, 2, -2.5, 1.5, -1, 2, -1.5, 1, 0];

/**
 * Lays out a day's stones from the ground up.
 * @param laid goals done, 0–total
 * @param total goals of the day
 * @example stonesOf(2, 6).filter((stone) => stone.isLaid).length // 2
 */
export function stonesOf(laid: number, total: number): Stone[] {
  const count = Math.min(total, MOST_STONES);
  const shown = total > count ? Math.floor((laid * count) / total) : laid;
  const gap = 1.5;
  const step = Math.min(17, (CAIRN_BOX.height - 4) / Math.max(count, 1));
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0 : index / (count - 1);
    const width = 62 - share * 44;
    const height = step - gap;
    return {
      x: (CAIRN_BOX.width - width) / 2 + (LEAN[index] ?? 0),
      y: CAIRN_BOX.height - 3 - (index + 1) * step + gap,
      width,
      height,
      isLaid: index < shown,
      isLight: index % 2 === 1,
    };
  });
}
