/** What a schema says against an input: reasons by field. */
import { expect, it } from "vitest";
import { z } from "zod";
import { detailsOf } from "./refused-input";

const schema = z.strictObject({
  title: z.string({ message: "too_short" }).min(3, { message: "too_short" }),
  goal: z.strictObject({ unit: z.string() }),
  days: z.array(z.int().max(7, { message: "A day of 1 to 7" }).multipleOf(2, { message: "not_2" })),
  note: z.string().regex(/a/, { message: "needs_a" }).regex(/b/, { message: "needs_b" }),
});
const good = { title: "Read", goal: { unit: "km" }, days: [2], note: "ab" };
const against = (given: object) => {
  const { error } = schema.safeParse({ ...good, ...given });
  return error ? detailsOf(error) : null;
};

it.each([
  ["nothing against what fits", {}, null],
  ["a reason that is a key", { title: "a" }, { title: ["too_short"] }],
  ["the kind of fault where the reason is prose", { days: [8] }, { "days.0": ["too_big"] }],
  [
    "the same of a reason that only begins as a key",
    { days: [3] },
    { "days.0": ["not_multiple_of"] },
  ],
  ["a field within a field", { goal: { unit: 1 } }, { "goal.unit": ["invalid_type"] }],
  ["a field that nobody knows", { extra: 1 }, { extra: ["unrecognized_keys"] }],
  [
    "fields that nobody knows, within a field",
    { goal: { unit: "km", a: 1, b: 2 } },
    { "goal.a": ["unrecognized_keys"], "goal.b": ["unrecognized_keys"] },
  ],
  ["every reason of a field", { note: "x" }, { note: ["needs_a", "needs_b"] }],
])("says %s", (_what, given, details) => {
  expect(against(given)).toEqual(details);
});
