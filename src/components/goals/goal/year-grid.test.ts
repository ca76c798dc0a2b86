import { describe, expect, test } from "vitest";
import type { HistoryPoint } from "../../../domain/history";
import { yearGrid } from "./year-grid";

const point = (start: string, value: number, amount: number | null = 8): HistoryPoint => ({
  start,
  end: start,
  value,
  amount,
  verdict: "open",
});

/** Friday. */
const from = "2026-11-20";
const weeks = { from, weekStart: 1, isReading: false };

describe("yearGrid", () => {
  test("puts each day in the column of its week and the row of its weekday", () => {
    const { cells, columns } = yearGrid([point(from, 8), point("2026-11-23", 8)], weeks);
    expect(cells.map(({ column, row }) => [column, row])).toEqual([
      [0, 4],
      [1, 0],
    ]);
    expect(columns).toBe(2);
  });

  test("begins its columns on the person's first day of the week", () => {
    const { cells } = yearGrid([point("2026-11-22", 8)], { ...weeks, weekStart: 7 });
    expect([cells[0]?.column, cells[0]?.row]).toEqual([1, 0]);
  });

  test("leaves the days before the goal began blank, and names months that fall on them", () => {
    const grid = yearGrid([point("2026-12-02", 8)], weeks);
    expect(grid.blanks.map(({ day }) => day).at(-1)).toBe("2026-12-01");
    expect(grid.blanks).toHaveLength(12); // 20 November to 1 December
    expect(grid.months).toEqual([{ day: "2026-12-01", column: 2 }]);
  });

  test("colours by the share of what was asked, any log at least faintly", () => {
    const levels = [0, 0.1, 2, 4, 6, 8, 99].map(
      (value) => yearGrid([point(from, value)], weeks).cells[0]?.level,
    );
    expect(levels).toEqual([0, 1, 1, 2, 3, 4, 4]);
  });

  test("colours by the largest day where nothing is asked of a day", () => {
    const points = [point("2026-11-20", 5, null), point("2026-11-21", 10, null)];
    expect(yearGrid(points, weeks).cells.map(({ level }) => level)).toEqual([2, 4]);
  });

  test("counts a reading only on days on which it moved", () => {
    const points = [84, 84, 83].map((value, n) => point(`2026-11-2${n}`, value, null));
    const { cells } = yearGrid(points, { ...weeks, isReading: true });
    expect(cells.map(({ level }) => level)).toEqual([0, 0, 4]);
  });

  test("is nothing without a day", () => {
    expect(yearGrid([], weeks)).toEqual({ cells: [], blanks: [], columns: 0, months: [] });
  });
});
