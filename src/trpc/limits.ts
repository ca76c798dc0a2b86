/** How often anyone may call: which limits a call counts against. */
import type { ProcedureType } from "@trpc/server";
import { networkOf } from "../cache/network";
import type { LimitName, RateLimits } from "../cache/rate-limit";
import { AppError } from "../domain/errors";

/** Who calls, and who counts. */
export interface Limited {
  /** `null` for a stranger. */
  userId: string | null;
  /** Where the request comes from; `null` where no HTTP server told. */
  address?: string | null;
  /** Left out where nobody counts, as in tests of something else. */
  limits?: RateLimits;
}

const LOGS = new Set(["activities.log", "activities.logMany"]);
/** What changes goals, or adds something like them, under another name. */
const LIKE_GOALS = new Set(["templates.start", "templates.save", "recommendations.accept"]);

/**
 * Counts one call of a procedure. Many logs in one call count once.
 * @throws AppError `RATE_LIMITED`
 */
export async function checkLimits(
  caller: Limited,
  path: string,
  type: ProcedureType,
): Promise<void> {
  const { userId, address } = caller;
  if (userId === null) {
    return checkLimit(caller, "anonymous", networkOf(address ?? "unknown"));
  }
  const names: LimitName[] = ["calls"];
  if (LOGS.has(path)) names.push("logs");
  const isAboutGoals = path.startsWith("goals.") || LIKE_GOALS.has(path);
  if (type === "mutation" && isAboutGoals) names.push("goalChanges");
  await Promise.all(names.map((name) => checkLimit(caller, name, userId)));
}

/** @throws AppError `RATE_LIMITED` with the seconds to wait */
export async function checkLimit({ limits }: Limited, name: LimitName, who: string): Promise<void> {
  const retryAfterSeconds = (await limits?.count(name, who)) ?? null;
  if (retryAfterSeconds !== null) throw new AppError("RATE_LIMITED", { retryAfterSeconds });
}
