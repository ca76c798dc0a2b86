import { describe, expect, it } from "vitest";
import { calendarRows, segments } from "./run-rows";

const run = (start: string, end: string) => ({ start, end, length: 1, isCurrent: false });

describe("calendarRows", () => {
  it("are the last twelve months, over the end of a year, the present one last", () => {
    const rows = calendarRows("day", "2026-02-10");
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual({ start: "2025-03-01", end: "2025-03-31" });
    expect(rows[9]).toEqual({ start: "2025-12-01", end: "2025-12-31" });
    expect(rows[11]).toEqual({ start: "2026-02-01", end: "2026-02-28" });
  });

  it("are years where periods are months", () => {
    const rows = calendarRows("month", "2026-02-10");
    expect([rows[0]?.start, rows[11]?.end]).toEqual(["2015-01-01", "2026-12-31"]);
  });
});

describe("segments", () => {
  const rows = calendarRows("day", "2026-02-10");

  it("parts a run at the end of a month: 3 days of January and 2 of February", () => {
    const parts = segments([run("2026-01-29", "2026-02-02")], rows);
    expect(parts.map(({ row, from, days }) => [row, from, days])).toEqual([
      [10, 28, 3],
      [11, 0, 2],
    ]);
  });

  it("leaves out what lies before the first row", () => {
    expect(segments([run("2024-01-01", "2025-02-28")], rows)).toEqual([]);
    expect(segments([run("2024-01-01", "2025-03-02")], rows)).toMatchObject([{ row: 0, days: 2 }]);
  });
});
