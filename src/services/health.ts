// Says whether the parts Cairn stands on answer.
import { database } from "../db/client";

const timeoutMs = 2000;

type Check = "ok" | "off" | "down";

export interface Health {
  status: "ok" | "degraded";
  checks: { postgres: Check; cache: Check; jobs: Check; mail: Check };
}

/** Asks every part; a part that is not wired in is "off", which is not a fault. */
export async function checkHealth(): Promise<Health> {
  const postgres = (await answersInTime(askPostgres())) ? "ok" : "down";
  const checks = { postgres, cache: "off", jobs: "off", mail: "off" } as const;
  return { status: postgres === "ok" ? "ok" : "degraded", checks };
}

async function askPostgres(): Promise<void> {
  await database().$client`select 1`;
}

function answersInTime(work: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), timeoutMs);
    work
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}
