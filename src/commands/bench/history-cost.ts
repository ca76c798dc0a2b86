/** What ten years of history cost: the same calls on both accounts in turn, and their medians. */
import { v7 } from "uuid";
import { logActivitySchema } from "../../domain/activity";
import { goalListSchema } from "../../domain/goal-list";
import { logActivity } from "../../services/activities";
import { listGoals } from "../../services/goals";
import { getProgress, getToday } from "../../services/today";
import type { Account } from "./accounts";

/** One line of the table: milliseconds with the history, and `floor` without it. */
export interface BenchRow {
  name: string;
  value: number;
  floor: number;
  ratio: number;
  target: number;
  holds: boolean;
}

const TARGET = 1.2;
const WARM_UP = 30;

type Call = (account: Account, round: number) => Promise<unknown>;

const goalIn = ({ goalIds }: Account, round: number) => goalIds[round % goalIds.length] ?? "";
const list = goalListSchema.parse({ limit: 50 });

const calls: Record<string, Call> = {
  "activities.log": (account, round) => {
    const goalId = goalIn(account, round);
    const entry = logActivitySchema.parse({ goalId, clientKey: v7(), value: 1 });
    return logActivity(account.ctx, entry);
  },
  "progress.byGoal": (account, round) =>
    getProgress(account.ctx, { goalId: goalIn(account, round) }),
  "goals.list": ({ ctx }) => listGoals(ctx, list),
  "progress.today": ({ ctx }) => getToday(ctx),
};

/** Measures the calls whose name contains `only`, in rounds that call both accounts. */
export async function measureHistoryCost(
  accounts: { old: Account; fresh: Account },
  { only, rounds }: { only: string; rounds: number },
): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const [name, call] of Object.entries(calls)) {
    if (name.includes(only)) rows.push(await measure(name, call, accounts, rounds));
  }
  return rows;
}

async function measure(
  name: string,
  call: Call,
  { old, fresh }: { old: Account; fresh: Account },
  rounds: number,
): Promise<BenchRow> {
  const times = { old: [] as number[], fresh: [] as number[] };
  for (let round = -WARM_UP; round < rounds; round++) {
    const index = round + WARM_UP;
    const isOldFirst = index % 2 === 0;
    const first = await timeOf(call, isOldFirst ? old : fresh, index);
    const second = await timeOf(call, isOldFirst ? fresh : old, index);
    if (round < 0) continue;
    times.old.push(isOldFirst ? first : second);
    times.fresh.push(isOldFirst ? second : first);
  }
  const [value, floor] = [median(times.old), median(times.fresh)];
  const ratio = value / floor;
  return { name, value, floor, ratio, target: TARGET, holds: ratio <= TARGET };
}

async function timeOf(call: Call, account: Account, round: number): Promise<number> {
  const started = performance.now();
  await call(account, round);
  return performance.now() - started;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
