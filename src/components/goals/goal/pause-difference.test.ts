import { describe, expect, it } from "vitest";
import { mergePause } from "../../../domain/pause";
import { pausesBeyond } from "./pause-difference";

const pause = (from: string, until: string | null) => ({ from, until, reason: null });

describe("pausesBeyond", () => {
  it("finds the days that a new pause added, around those that were paused already", () => {
    const before = [pause("2026-03-12", "2026-03-15"), pause("2026-03-20", "2026-03-21")];
    const after = mergePause(before, pause("2026-03-11", "2026-03-17"));
    expect(pausesBeyond(after, before)).toEqual([
      pause("2026-03-11", "2026-03-12"),
      pause("2026-03-15", "2026-03-17"),
    ]);
  });

  it("finds the open rest that a resume took away", () => {
    const before = [pause("2026-03-01", null)];
    expect(pausesBeyond(before, [pause("2026-03-01", "2026-03-11")])).toEqual([
      pause("2026-03-11", null),
    ]);
  });

  it("finds nothing where nothing changed", () => {
    const same = [pause("2026-03-01", null)];
    expect(pausesBeyond(same, same)).toEqual([]);
  });
});
