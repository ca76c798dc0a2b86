import { QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { createQueryClient } from "./query-client";

/** A query whose answers come when they are told to, and what is shown of it. */
function watched() {
  const client = createQueryClient();
  const answers: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(client, {
    queryKey: ["reasons", "water"],
    queryFn: () => new Promise<string>((resolve) => answers.push(resolve)),
    retry: false,
  });
  observer.subscribe(() => undefined);
  const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { client, answers, settle, shown: () => observer.getCurrentResult() };
}

test("a first answer that was on its way when it became out of date is asked for anew", async () => {
  const { client, answers, settle, shown } = watched();
  void client.invalidateQueries({ queryKey: ["reasons"] });
  await settle();
  expect(answers).toHaveLength(2);
  answers[0]?.("before the log");
  await settle();
  expect(shown()).toMatchObject({ data: undefined, isError: false });
  answers[1]?.("after the log");
  await settle();
  expect(shown()).toMatchObject({ data: "after the log", isStale: false });
});

test("what is there already stays while it is asked for anew", async () => {
  const { client, answers, settle, shown } = watched();
  answers[0]?.("before the log");
  await settle();
  void client.invalidateQueries({ queryKey: ["reasons"] });
  await settle();
  expect(shown().data).toBe("before the log");
  answers[1]?.("after the log");
  await settle();
  expect(shown().data).toBe("after the log");
});

test("a first answer to something else is left alone", async () => {
  const { client, answers, settle } = watched();
  await client.invalidateQueries({ queryKey: ["history"] });
  await settle();
  expect(answers).toHaveLength(1);
});
