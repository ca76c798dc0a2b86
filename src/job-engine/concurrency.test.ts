/** Which calls the limits let through. */
import { expect, test } from "vitest";
import { pickWithinLimits } from "./concurrency";
import { wakeTime } from "./duration";
import { isCondition, isKeyExpression, isMet, keyOf } from "./expression";

const call = (
  taskId: string,
  names: [string, number][],
  throttle: [string, number] | null = null,
) => ({
  taskId,
  slots: names.map(([name, limit]) => ({ name, limit })),
  throttle: throttle && { name: throttle[0], limit: throttle[1], periodMilliseconds: 1 },
});

const pick = (
  calls: ReturnType<typeof call>[],
  capacity: number,
  busy: [string, number][] = [],
  started: [string, number][] = [],
) => pickWithinLimits(calls, capacity, new Map(busy), new Map(started)).map(({ taskId }) => taskId);

test("A full slot holds its calls back and lets others pass", () => {
  const calls = [
    call("1", [["a", 1]]),
    call("2", [["a", 1]]),
    call("3", [["b", 1]]),
    call("4", []),
  ];
  expect(pick(calls, 10)).toEqual(["1", "3", "4"]);
  expect(pick(calls, 10, [["a", 1]])).toEqual(["3", "4"]);
  expect(pick(calls, 2)).toEqual(["1", "3"]);
});

test("A call needs room in every slot and takes none when it does not run", () => {
  const calls = [
    call("1", [
      ["a", 1],
      ["full", 1],
    ]),
    call("2", [["a", 1]]),
    call("3", [], ["t", 2]),
    call("4", [], ["t", 2]),
  ];
  expect(pick(calls, 10, [["full", 1]], [["t", 1]])).toEqual(["2", "3"]);
});

test("Keys join paths and quoted texts", () => {
  const event = { name: "a/b", data: { person: "p", goal: { n: 4 } } };
  expect(keyOf("event.data.person + '-' + event.data.goal.n", event)).toBe("p-4");
  expect(keyOf("event.data.missing", event)).toBe("");
  expect(isKeyExpression("event.data.person")).toBe(true);
  expect(isKeyExpression('"one"')).toBe(true);
  for (const text of ["", "event", "async.data.x", "event.data.x()", "event.data['x']"]) {
    expect(isKeyExpression(text)).toBe(false);
  }
});

test("A condition compares one path with one text", () => {
  expect(isCondition("event.data.function_id == 'toy-x'")).toBe(true);
  expect(isCondition("event.data.n > 5")).toBe(false);
  expect(isCondition("event.data.a == 'x' && event.data.b == 'y'")).toBe(false);
  expect(isMet("event.data.id == 'x'", { data: { id: "x" } })).toBe(true);
  expect(isMet("event.data.id == 'x'", { data: { id: "y" } })).toBe(false);
});

test("A sleep ends after its duration or at its instant", () => {
  expect(wakeTime("1w2d3h4m5s", 0)).toBe(788_645_000);
  expect(wakeTime("", 7)).toBe(7);
  expect(wakeTime("1970-01-01T00:01:00.000Z", 7)).toBe(60_000);
  expect(wakeTime("tomorrow", 7)).toBeUndefined();
});
