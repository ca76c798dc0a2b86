/** Somebody with a session who calls a running Cairn over the network. */
import { randomUUID } from "node:crypto";
import superjson, { type SuperJSONResult } from "superjson";

export interface Visitor {
  /** The same session at another process. */
  at(url: string): Visitor;
  /** @returns the id of a goal of which any amount may be logged */
  startGoal(): Promise<string>;
  /** Logs 1 today. */
  log(goalId: string): Promise<void>;
  /** What the goal's progress and Today say was logged in all. */
  totals(goalId: string): Promise<number[]>;
}

interface Progress {
  total: number;
}

const somebody = () => ({
  name: "Visitor",
  email: `visitor-${randomUUID()}@example.org`,
  password: "three calm stones",
});

/** Makes an account; the first one of a Cairn is its administrator's. */
export async function signUpAt(url: string, person = somebody()): Promise<Visitor> {
  const response = await fetch(`${url}/api/auth/sign-up/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify(person),
  });
  if (!response.ok) throw new Error(`sign-up answered ${response.status}`);
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  return visitorOf(url, cookie);
}

function visitorOf(url: string, cookie: string): Visitor {
  const call = async (path: string, input: unknown, method: "GET" | "POST") => {
    const text = JSON.stringify(superjson.serialize(input));
    const query = method === "GET" ? `?input=${encodeURIComponent(text)}` : "";
    const response = await fetch(`${url}/api/trpc/${path}${query}`, {
      method,
      headers: { cookie, origin: url, "content-type": "application/json" },
      ...(method === "POST" ? { body: text } : {}),
    });
    if (!response.ok) throw new Error(`${path} answered ${await response.text()}`);
    const { result } = (await response.json()) as { result: { data: SuperJSONResult } };
    return superjson.deserialize(result.data);
  };
  return {
    at: (other) => visitorOf(other, cookie),
    async startGoal() {
      const goal = {
        title: "Steps",
        pattern: "recurring",
        settings: { period: "day", amount: 1, unit: "steps" },
      };
      return ((await call("goals.create", goal, "POST")) as { goalId: string }).goalId;
    },
    async log(goalId) {
      await call("activities.log", { goalId, value: 1, clientKey: randomUUID() }, "POST");
    },
    async totals(goalId) {
      const [progress, today] = await Promise.all([
        call("progress.byGoal", { goalId }, "GET") as Promise<Progress>,
        call("progress.today", {}, "GET") as Promise<
          Record<"due" | "done", { progress: Progress }[]>
        >,
      ]);
      const shown = [...today.due, ...(today.done ?? [])].map((each) => each.progress.total);
      return [progress.total, shown[0] ?? Number.NaN];
    },
  };
}
