import { describe, expect, it } from "vitest";
import { reportAddress } from "./report-address";

const choice = { from: "", to: "", goalIds: [], hasNotes: false };

describe("reportAddress", () => {
  it("asks for everything when nothing was chosen", () => {
    expect(reportAddress(choice)).toBe("/api/exports/pdf");
  });

  it("names the days, each goal, and notes where they are wanted", () => {
    const chosen = { from: "2026-01-01", to: "2026-02-01", goalIds: ["a", "b"], hasNotes: true };
    expect(reportAddress(chosen)).toBe(
      "/api/exports/pdf?from=2026-01-01&to=2026-02-01&goalId=a&goalId=b&notes=1",
    );
  });

  it("leaves out a day that is no date yet", () => {
    expect(reportAddress({ ...choice, from: "2026-02-3" })).toBe("/api/exports/pdf");
  });
});
