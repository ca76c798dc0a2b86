import { describe, expect, it } from "vitest";
import { logManySchema } from "./log-many";

const goalId = "0193a000-0000-7000-8000-000000000001";
const clientKey = "0193a000-0000-7000-8000-000000000002";
const good = { goalId, clientKey, value: 1 };

describe("logManySchema", () => {
  it("reads each entry as a log of its own would be read", () => {
    expect(logManySchema.parse({ entries: [good] })).toEqual({
      entries: [{ ...good, kind: "progress" }],
    });
  });

  it.each([
    ["a day that does not exist", { day: "2026-02-30" }, "day"],
    ["an amount that is too fine", { value: 0.0000001 }, "value"],
    ["an unknown kind", { kind: "done" }, "kind"],
    ["an unknown key", { streak: 400 }, "streak"],
    ["circumstances out of range", { context: { energy: 11 } }, "context.energy"],
  ])("keeps %s as the refusal of that entry, by its field", (_, wrong, field) => {
    const { entries } = logManySchema.parse({ entries: [good, { ...good, ...wrong }] as never });
    expect(entries[0]).not.toHaveProperty("details");
    expect(entries[1]).toMatchObject({ clientKey });
    expect(Object.keys((entries[1] as { details: object }).details)).toEqual([field]);
  });

  it("refuses the whole call without a key, without entries, beyond 500, and with other keys", () => {
    const many = (count: number) => Array.from({ length: count }, () => good);
    const calls = [
      { entries: [{ goalId, value: 1 }] },
      { entries: [] },
      { entries: many(501) },
      { entries: [good], source: "import" },
    ];
    for (const call of calls) expect(logManySchema.safeParse(call).success).toBe(false);
    expect(logManySchema.safeParse({ entries: many(500) }).success).toBe(true);
  });
});
