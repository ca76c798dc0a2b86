/** Carries out the deeds of a random life through the services, on a real database. */
import { v7 } from "uuid";
import { logActivitySchema } from "../../domain/activity";
import { AppError, DomainError } from "../../domain/errors";
import { createGoalSchema, goalPatchSchema } from "../../domain/goal";
import { updateProfileSchema } from "../../domain/profile";
import { logActivity } from "../../services/activities";
import { removeActivity, restoreActivity, updateActivity } from "../../services/activity-edits";
import { updateGoal } from "../../services/goal-edits";
import {
  archiveGoal,
  completeGoal,
  pauseGoal,
  removePause,
  reopenGoal,
  restoreGoal,
  resumeGoal,
} from "../../services/goal-states";
import { createGoal, getGoal } from "../../services/goals";
import { updateProfile } from "../../services/profile";
import type { Person } from "../people";
import type { Deed, NewGoal, Outcome } from "./deeds";

type Of<Name extends Deed["do"]> = Extract<Deed, { do: Name }>;

/** A person of the database with what they began and logged, in order. */
export class Served {
  readonly goalIds: string[] = [];
  private readonly logs: { activityId: string; version: number }[] = [];

  constructor(readonly person: Person) {}

  /** Does what the person asks; a refusal is answered with its code. */
  async carryOut(deed: Deed): Promise<Outcome> {
    try {
      return { ok: true, value: await this.serve(deed) };
    } catch (error) {
      if (!(error instanceof DomainError || error instanceof AppError)) throw error;
      return { ok: false, code: error.code };
    }
  }

  goalId(index: number): string {
    return this.goalIds[index] ?? "";
  }

  private async serve(deed: Deed): Promise<number | null> {
    switch (deed.do) {
      case "create":
        return this.create(deed.new);
      case "log":
        return this.log(deed);
      case "edit":
        return this.edit(deed);
      case "remove":
      case "bringBack":
        return this.setRemoved(deed.log, deed.do === "remove");
      case "profile":
        await updateProfile(this.person, updateProfileSchema.parse(deed.change));
        return null;
      case "change":
        return this.change(deed);
      default:
        return this.changeState(deed);
    }
  }

  private async create({ startsOn, endsOn, weekStart, isDraft, ...goal }: NewGoal): Promise<null> {
    const input = createGoalSchema.parse({
      ...goal,
      ...(startsOn !== null && { startsOn }),
      ...(endsOn !== null && { endsOn }),
      ...(weekStart !== null && { weekStart }),
      status: isDraft ? "draft" : "active",
    });
    this.goalIds.push((await createGoal(this.person, input)).goalId);
    return null;
  }

  private async log({ goal, kind, value, day }: Of<"log">): Promise<number | null> {
    const given = { ...(value !== null && { value }), ...(day !== null && { day }) };
    const goalId = this.goalId(goal);
    const entry = logActivitySchema.parse({ goalId, clientKey: v7(), kind, ...given });
    const { activity } = await logActivity(this.person, entry);
    this.logs.push(activity);
    return activity.value;
  }

  private own(log: number): { activityId: string; version: number } {
    const own = this.logs[log];
    if (!own) throw new Error("a log that was never taken");
    return own;
  }

  private async edit({ log, patch }: Of<"edit">): Promise<number | null> {
    const { activityId, version } = this.own(log);
    const { activity } = await updateActivity(this.person, { activityId, version, patch });
    this.logs[log] = activity;
    return activity.value;
  }

  private async setRemoved(log: number, isRemoved: boolean): Promise<number | null> {
    const { activityId } = this.own(log);
    if (isRemoved) await removeActivity(this.person, { activityId });
    const { activity } = isRemoved
      ? { activity: null }
      : await restoreActivity(this.person, { activityId });
    if (activity) this.logs[log] = activity;
    return activity?.value ?? null;
  }

  private async change({ goal, change, effective }: Of<"change">): Promise<null> {
    const goalId = this.goalId(goal);
    const { version } = await getGoal(this.person, { goalId });
    const { isStarted, ...rest } = change;
    const patch = goalPatchSchema.parse({ ...rest, ...(isStarted && { status: "active" }) });
    await updateGoal(this.person, { goalId, version, patch, effective });
    return null;
  }

  private async changeState(
    deed: Of<"pause" | "removePause" | "resume" | "archive" | "restore" | "complete" | "reopen">,
  ): Promise<null> {
    const goalId = this.goalId(deed.goal);
    const states = {
      resume: resumeGoal,
      archive: archiveGoal,
      restore: restoreGoal,
      complete: completeGoal,
      reopen: reopenGoal,
    };
    if (deed.do === "pause") {
      const { from, until } = deed;
      const range = { ...(from !== null && { from }), ...(until !== null && { until }) };
      await pauseGoal(this.person, { goalId, ...range });
    } else if (deed.do === "removePause") {
      await removePause(this.person, { goalId, from: deed.from, until: deed.until });
    } else await states[deed.do](this.person, { goalId });
    return null;
  }
}
