/** Turns a wish of a random life into a deed with the days and numbers of the moment. */
import { effectiveSchema } from "@/domain/goal";
import type { LocalDate } from "@/domain/local-date";
import { type Settings, settingsSchemas } from "@/domain/settings";
import { plusDays } from "../oracle/dates";
import { changesIn } from "../oracle/person-days";
import { termsToldLast } from "../oracle/told-goal";
import type { Witness } from "../oracle/witness";
import type { Deed } from "./deeds";
import type { Life, Wait, Wish } from "./random-steps";

const DAY = 24 * 3600 * 1000;

/** The instant after a wait; time never stands still. */
export function afterWait(wait: Wait, now: number, timeZone: string): number {
  if ("passes" in wait) return now + wait.passes;
  const year = new Date(now).getUTCFullYear();
  const changes = [...changesIn(timeZone, year), ...changesIn(timeZone, year + 1)];
  const next = changes.find((change) => change > now && change - now < 60 * DAY);
  return Math.max(now + 1000, (next ?? now + DAY) + wait.aroundChange);
}

/** The deed, or `null` when there is nothing yet that it could be done to. */
export function spelledOut(wish: Wish, life: Life, witness: Witness): Deed | null {
  const today = witness.today();
  const { goals, logs } = witness.memory;
  if (wish.wants === "create") return creation(wish, life, today);
  if (wish.wants === "profile") {
    const { wants: _wants, ...change } = wish;
    return { do: "profile", change };
  }
  if (wish.wants === "edit" || wish.wants === "remove" || wish.wants === "bringBack") {
    if (logs.length === 0) return null;
    const log = wish.log % logs.length;
    if (wish.wants !== "edit") return { do: wish.wants, log };
    const { kind, value, back } = wish;
    const day = back === undefined ? undefined : plusDays(today, -back);
    const patch = { ...(kind && { kind }), ...(value !== undefined && { value }) };
    return { do: "edit", log, patch: { ...patch, ...(day !== undefined && { day }) } };
  }
  if (goals.length === 0) return null;
  return onGoal(wish, wish.goal % goals.length, life, witness);
}

function creation(wish: Extract<Wish, { wants: "create" }>, life: Life, today: LocalDate): Deed {
  const goal = life.goals[wish.pick % life.goals.length];
  if (!goal) throw new Error("a life without goals");
  const canEnd = goal.pattern === "recurring" || goal.pattern === "limit";
  return {
    do: "create",
    new: {
      ...goal,
      settings: picked(life.settings[goal.pattern], wish.pick),
      startsOn: wish.startsIn === null ? null : plusDays(today, wish.startsIn),
      endsOn: canEnd && wish.endsIn !== null ? plusDays(today, wish.endsIn) : null,
      isDraft: wish.draft,
    },
  };
}

function picked(settings: readonly Settings[], pick: number): Settings {
  const found = settings[pick % settings.length];
  if (!found) throw new Error("a life without settings");
  return found;
}

type OnGoal = Exclude<Wish, { wants: "create" | "profile" | "edit" | "remove" | "bringBack" }>;

function onGoal(wish: OnGoal, goal: number, life: Life, witness: Witness): Deed | null {
  const today = witness.today();
  const { pattern, terms } = witness.goal(goal);
  switch (wish.wants) {
    case "log": {
      const isBare = wish.kind === "completed" || wish.kind === "skipped";
      const takesKinds = pattern === "recurring" || pattern === "streak" || wish.value < 0;
      const kind = takesKinds ? wish.kind : "progress";
      const value = takesKinds && isBare ? null : wish.value;
      return {
        do: "log",
        goal,
        kind,
        value,
        day: wish.back === null ? null : plusDays(today, -wish.back),
      };
    }
    case "pause":
    case "removePause": {
      const from = wish.from === null ? null : plusDays(today, wish.from);
      const until = wish.length === null ? null : plusDays(from ?? today, wish.length);
      if (wish.wants === "pause") return { do: "pause", goal, from, until };
      return { do: "removePause", goal, from: from ?? today, until };
    }
    case "tweak": {
      const settings = tweaked(
        termsToldLast({ ...witness.goal(goal), terms }).settings,
        wish.amount,
      );
      const effective = effectiveSchema.parse(wish.effective);
      return { do: "change", goal, change: { settings }, effective };
    }
    case "change": {
      const settings = picked(life.settings[pattern], wish.pick);
      const { weekStart } = wish;
      const effective = effectiveSchema.parse(wish.effective);
      const change = { settings, ...(weekStart !== undefined && { weekStart }) };
      return { do: "change", goal, change, effective };
    }
    case "end": {
      if (pattern !== "recurring" && pattern !== "limit") return null;
      const endsOn = wish.endsIn === null ? null : plusDays(today, wish.endsIn);
      return { do: "change", goal, change: { endsOn }, effective: "today" };
    }
    case "start":
      return { do: "change", goal, change: { isStarted: true }, effective: "today" };
    default:
      return { do: wish.wants, goal };
  }
}

/** The same settings asking for another amount; a deadline moves with it. */
function tweaked(settings: Settings, amount: number): Settings {
  if ("length" in settings) return { ...settings, length: amount + 1 };
  if ("unlogged" in settings) return { ...settings, max: amount };
  if ("bound" in settings) {
    const raised = { ...settings, amount };
    return settingsSchemas.recurring.parse(
      settings.bound === "between" ? { ...raised, max: amount + 1 } : raised,
    );
  }
  if ("total" in settings) return { ...settings, total: settings.start + amount };
  const by = plusDays(settings.by, amount * 3);
  return {
    ...settings,
    by,
    end: settings.start + (settings.end > settings.start ? amount : -amount),
  };
}
