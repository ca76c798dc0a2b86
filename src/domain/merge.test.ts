import { describe, expect, it } from "vitest";
import { mergeFields, withChoices } from "./merge";

interface Sketch extends Record<string, unknown> {
  title: string;
  amount?: number;
  days?: number[];
}
const base: Sketch = { title: "Run", amount: 3, days: [1, 3] };

describe("mergeFields", () => {
  it("keeps what only one side changed", () => {
    const mine = { ...base, title: "Jog" };
    const theirs = { ...base, amount: 5 };
    expect(mergeFields(base, mine, theirs)).toEqual({
      merged: { title: "Jog", amount: 5, days: [1, 3] },
      conflicts: [],
    });
  });

  it("names what both changed to different values, and holds mine of it", () => {
    const { merged, conflicts } = mergeFields(
      base,
      { ...base, title: "Jog", amount: 4 },
      { ...base, title: "Walk", days: [2] },
    );
    expect(conflicts).toEqual(["title"]);
    expect(merged).toEqual({ title: "Jog", amount: 4, days: [2] });
  });

  it("finds no conflict where both made the same change", () => {
    const both = { ...base, days: [5] };
    expect(mergeFields(base, both, { ...both })).toEqual({ merged: both, conflicts: [] });
  });

  it("takes a field that one side emptied for changed", () => {
    const { amount: _emptied, ...mine } = base;
    expect(mergeFields(base, mine, base).merged).toEqual({ title: "Run", days: [1, 3] });
    expect(mergeFields(base, mine, { ...base, amount: 9 }).conflicts).toEqual(["amount"]);
    expect(mergeFields<Sketch>(mine, mine, base).merged).toEqual(base);
  });

  it("does not mind the order of keys, but that of a list", () => {
    const one = { at: { from: 1, to: 2 }, list: [1, 2] };
    const turned = { at: { to: 2, from: 1 }, list: [2, 1] };
    expect(mergeFields(one, turned, { at: { from: 0, to: 2 }, list: [1, 2] })).toEqual({
      merged: { at: { from: 0, to: 2 }, list: [2, 1] },
      conflicts: [],
    });
  });
});

describe("withChoices", () => {
  const mine = { title: "Jog", amount: 4, days: [6] };
  const theirs: Sketch = { title: "Walk", days: [2] };
  const merge = mergeFields(base, mine, theirs);

  it("decides each conflict by its choice, and by mine without one", () => {
    expect(merge.conflicts).toEqual(["title", "amount", "days"]);
    expect(withChoices(merge, theirs, { title: "theirs", days: "mine" })).toEqual({
      title: "Walk",
      amount: 4,
      days: [6],
    });
  });

  it("leaves a field away that the chosen side emptied", () => {
    const decided = withChoices(merge, theirs, { amount: "theirs" });
    expect(Object.keys(decided)).toEqual(["title", "days"]);
  });
});
