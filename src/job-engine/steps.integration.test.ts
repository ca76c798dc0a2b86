/** How functions and their steps run, seen through the real SDK. */
import {
  type FailureEventPayload,
  type InngestFunction,
  NonRetriableError,
  RetryAfterError,
} from "inngest";
import { expect, test } from "vitest";
import { openBench } from "../testing/job-bench";

const second = 1000;
const minute = 60 * second;

test("A function with one step runs once and completes with its value", async () => {
  let effects = 0;
  const bench = await openBench((client) => [
    client.createFunction({ id: "one", triggers: { event: "a/b" } }, async ({ event, step }) => {
      const value = await step.run("add", () => {
        effects += 1;
        return event.data.number + 1;
      });
      return { value };
    }),
  ]);
  await bench.send("a/b", { number: 41 });
  const [run] = await bench.runs();
  expect(run).toMatchObject({ status: "completed", output: { data: { value: 42 } } });
  expect(effects).toBe(1);
});

test("Sequential steps each run once, in order, the later ones seeing the earlier ones' values", async () => {
  const order: string[] = [];
  const bench = await openBench((client) => [
    client.createFunction({ id: "three", triggers: { event: "a/b" } }, async ({ step }) => {
      const first = await step.run("first", () => order.push("first"));
      const second = await step.run("second", () => order.push(`second after ${first}`));
      await step.run("third", () => order.push(`third after ${second}`));
    }),
  ]);
  await bench.send("a/b");
  expect(order).toEqual(["first", "second after 1", "third after 2"]);
  expect((await bench.runs())[0]?.status).toBe("completed");
});

test("Steps with the same id in a loop are told apart", async () => {
  const bench = await openBench((client) => [
    client.createFunction({ id: "loop", triggers: { event: "a/b" } }, async ({ step }) => {
      const values: number[] = [];
      for (let index = 0; index < 4; index += 1) values.push(await step.run("same", () => index));
      return values;
    }),
  ]);
  await bench.send("a/b");
  expect((await bench.runs())[0]?.output).toEqual({ data: [0, 1, 2, 3] });
});

test("Parallel steps each run once, then steps after them", async () => {
  const counts = new Map<string, number>();
  const count = (name: string) => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return name;
  };
  const bench = await openBench((client) => [
    client.createFunction({ id: "parallel", triggers: { event: "a/b" } }, async ({ step }) => {
      const names = await Promise.all(
        ["a", "b", "c"].map(async (name) => {
          await step.run(name, () => count(name));
          return step.run(`${name} then`, () => count(`${name} then`));
        }),
      );
      await step.run("last", () => count("last"));
      return names;
    }),
  ]);
  await bench.send("a/b");
  const [run] = await bench.runs();
  expect(run).toMatchObject({
    status: "completed",
    output: { data: ["a then", "b then", "c then"] },
  });
  expect([...counts.values()].every((value) => value === 1)).toBe(true);
  expect(counts.size).toBe(7);
  expect(bench.app.calls.some(({ body }) => body.ctx?.disable_immediate_execution)).toBe(true);
});

test("A step beside a sleep runs at once, and the function goes on when both are over", async () => {
  let effects = 0;
  const bench = await openBench((client) => [
    client.createFunction({ id: "beside", triggers: { event: "a/b" } }, async ({ step }) => {
      await Promise.all([step.sleep("nap", "1h"), step.run("work", () => ++effects)]);
    }),
  ]);
  await bench.send("a/b");
  expect(effects).toBe(1);
  expect((await bench.runs())[0]?.status).toBe("running");
  await bench.advance(60 * minute);
  expect((await bench.runs())[0]?.status).toBe("completed");
  expect(effects).toBe(1);
});

test("sleep and sleepUntil hold the run for their time and no longer", async () => {
  const done: string[] = [];
  const bench = await openBench((client) => [
    client.createFunction({ id: "nap", triggers: { event: "a/b" } }, async ({ event, step }) => {
      await step.sleep("nap", "90s");
      await step.run("after nap", () => done.push("nap"));
      await step.sleepUntil("until", event.data.until);
      await step.run("after until", () => done.push("until"));
    }),
  ]);
  await bench.send("a/b", { until: new Date(bench.clock.now() + 10 * minute).toISOString() });
  await bench.advance(89 * second);
  expect(done).toEqual([]);
  await bench.advance(second);
  expect(done).toEqual(["nap"]);
  await bench.advance(9 * minute - 90 * second + 59 * second);
  expect(done).toEqual(["nap"]);
  await bench.advance(second);
  expect(done).toEqual(["nap", "until"]);
  expect((await bench.runs())[0]?.status).toBe("completed");
});

test("A throwing step is tried again after 15 s, 30 s and 1 min, and its success counts", async () => {
  let tries = 0;
  const bench = await openBench((client) => [
    client.createFunction({ id: "shaky", triggers: { event: "a/b" } }, async ({ step }) =>
      step.run("shaky", () => {
        tries += 1;
        if (tries < 4) throw new Error("not yet");
        return tries;
      }),
    ),
  ]);
  await bench.send("a/b");
  for (const [wait, after] of [
    [15, 2],
    [30, 3],
    [60, 4],
  ] as const) {
    await bench.advance(wait * second - 1);
    expect(tries).toBe(after - 1);
    await bench.advance(1);
    expect(tries).toBe(after);
  }
  expect((await bench.runs())[0]).toMatchObject({ status: "completed", output: { data: 4 } });
});

test("A step out of tries fails, and the function may catch it", async () => {
  const bench = await openBench((client) => [
    client.createFunction(
      { id: "catching", retries: 1, triggers: { event: "a/b" } },
      async ({ step }) => {
        try {
          await step.run("bad", () => {
            throw new Error("for good");
          });
        } catch (error) {
          return step.run("comfort", () => `caught ${(error as Error).message}`);
        }
      },
    ),
  ]);
  await bench.send("a/b");
  await bench.advance(15 * second);
  expect((await bench.runs())[0]).toMatchObject({
    status: "completed",
    output: { data: "caught for good" },
  });
});

test("A step whose tries are taken away while it runs fails, and the function may catch it", async () => {
  let fn: InngestFunction.Any | undefined;
  const bench = await openBench((client) => {
    fn = client.createFunction(
      { id: "cut-short", retries: 4, triggers: { event: "a/b" } },
      async ({ step }) =>
        step.run("bad", () => Promise.reject(new Error("no"))).catch(() => "caught"),
    );
    return [fn];
  });
  bench.app.fault = async ({ method, body }) => {
    if (method === "POST" && Object.keys(body.steps ?? {}).length === 0) {
      Object.assign(fn?.opts ?? {}, { retries: 0 });
      await bench.engine.sync();
    }
    return null;
  };
  await bench.send("a/b");
  const [run] = await bench.runs();
  expect(run).toMatchObject({ status: "completed", output: { data: "caught" } });
});

test("One parallel step failing for good fails the run while the others' results stay", async () => {
  const bench = await openBench((client) => [
    client.createFunction({ id: "mixed", retries: 0, triggers: { event: "a/b" } }, ({ step }) =>
      Promise.all([
        step.run("good", () => 1),
        step.run("bad", () => {
          throw new Error("no");
        }),
      ]),
    ),
  ]);
  await bench.send("a/b");
  expect((await bench.runs())[0]).toMatchObject({ status: "failed", error: { message: "no" } });
});

test("A non-retriable error ends the run at once", async () => {
  let tries = 0;
  const bench = await openBench((client) => [
    client.createFunction({ id: "final", triggers: { event: "a/b" } }, async () => {
      tries += 1;
      throw new NonRetriableError("never");
    }),
  ]);
  await bench.send("a/b");
  await bench.advance(60 * minute);
  expect(tries).toBe(1);
  expect((await bench.runs())[0]).toMatchObject({ status: "failed", error: { message: "never" } });
});

test("retry-after sets the wait of the next try", async () => {
  let tries = 0;
  const bench = await openBench((client) => [
    client.createFunction({ id: "later", triggers: { event: "a/b" } }, async ({ step }) =>
      step.run("limited", () => {
        tries += 1;
        if (tries === 1) throw new RetryAfterError("slow down", "5m");
      }),
    ),
  ]);
  await bench.send("a/b");
  await bench.advance(5 * minute - second);
  expect(tries).toBe(1);
  await bench.advance(second);
  expect(tries).toBe(2);
  expect((await bench.runs())[0]?.status).toBe("completed");
});

test("When the last try fails, onFailure runs once with the error and the event", async () => {
  const failures: unknown[] = [];
  const bench = await openBench((client) => [
    client.createFunction(
      {
        id: "doomed",
        retries: 2,
        triggers: { event: "a/b" },
        onFailure: async ({ error, event }: { error: Error; event: FailureEventPayload }) => {
          failures.push([error.message, event.data.function_id, event.data.event.data]);
        },
      },
      async () => {
        throw new Error("broken");
      },
    ),
  ]);
  await bench.send("a/b", { number: 7 });
  await bench.advance(15 * second);
  expect(failures).toEqual([]);
  await bench.advance(30 * second);
  expect(failures).toEqual([["broken", "toy-doomed", { number: 7 }]]);
  const statuses = (await bench.runs()).map((run) => [run.function_id, run.status]);
  expect(statuses).toContainEqual(["toy-doomed", "failed"]);
  expect(statuses).toContainEqual(["toy-doomed-failure", "completed"]);
});

test("A step the engine does not support fails the run by name", async () => {
  const bench = await openBench((client) => [
    client.createFunction({ id: "waiting", triggers: { event: "a/b" } }, async ({ step }) => {
      await step.waitForEvent("wait", { event: "c/d", timeout: "1h" });
    }),
  ]);
  await bench.send("a/b");
  const [run] = await bench.runs();
  expect(run?.status).toBe("failed");
  expect(run?.error?.message).toContain("does not support WaitForEvent");
});
