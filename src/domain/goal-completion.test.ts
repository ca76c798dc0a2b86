import { describe, expect, it } from "vitest";
import { completedBy, type StatusFacts } from "./goal";

const going: StatusFacts = {
  isDraft: false,
  isArchived: false,
  declaredCompletedOn: null,
  reachedOn: null,
  endsOn: null,
  by: null,
  pauses: [],
};
const on = (facts: Partial<StatusFacts>) => completedBy({ ...going, ...facts }, "2026-03-11");

describe("completedBy", () => {
  it("is nothing while the goal is not completed", () => {
    expect(on({})).toBeNull();
    expect(on({ endsOn: "2026-03-11" })).toBeNull();
  });

  it("tells the person's word from progress and from a passed end", () => {
    expect(on({ declaredCompletedOn: "2026-03-11" })).toBe("person");
    expect(on({ reachedOn: "2026-03-10" })).toBe("progress");
    expect(on({ endsOn: "2026-03-10" })).toBe("end");
  });

  it("puts the person's word first, since that alone can be taken back", () => {
    const all = { declaredCompletedOn: "2026-03-11", reachedOn: "2026-03-10" };
    expect(on({ ...all, endsOn: "2026-03-09" })).toBe("person");
    expect(on({ reachedOn: "2026-03-10", endsOn: "2026-03-09" })).toBe("progress");
  });
});
