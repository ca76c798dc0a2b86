/** Goals: how you ask for them and change them. */
import { z } from "zod";
import { createGoalSchema, effectiveSchema, goalPatchSchema } from "../../domain/goal";
import { goalListSchema } from "../../domain/goal-list";
import { localDateSchema } from "../../domain/local-date-schema";
import { textSchema } from "../../domain/text";
import { previewUpdate, updateGoal } from "../../services/goal-edits";
import { arrangeGoals, pinGoal } from "../../services/goal-order";
import {
  archiveGoal,
  completeGoal,
  pauseGoal,
  removeGoal,
  removePause,
  reopenGoal,
  restoreGoal,
  resumeGoal,
} from "../../services/goal-states";
import { createGoal, getGoal, listGoals } from "../../services/goals";
import { pauseAll, resumeAll } from "../../services/holidays";
import { getTerms } from "../../services/pictures";
import { getShare, shareGoal, unshareGoal } from "../../services/shares";
import { authedProcedure, createRouter } from "../init";

const goalId = z.uuid();
const oneGoal = authedProcedure.input(z.strictObject({ goalId }));

const update = z.strictObject({
  goalId,
  version: z.int().min(1),
  patch: goalPatchSchema,
  effective: effectiveSchema.default("today"),
});

const pauseAllInput = z.strictObject({
  from: localDateSchema.optional(),
  until: localDateSchema.optional(),
  reason: textSchema(200).optional(),
});
const pause = pauseAllInput.extend({ goalId, rejoin: z.boolean().optional() });

/** More than anybody has; the list is read before ownership is. */
const MOST_ARRANGED = 1000;

const arrange = z.strictObject({
  goalIds: z
    .array(goalId)
    .max(MOST_ARRANGED)
    .refine((ids) => new Set(ids).size === ids.length, { message: "named_twice" }),
});

const pauseRange = z.strictObject({
  goalId,
  from: localDateSchema,
  until: localDateSchema.nullable(),
});

export const goalsRouter = createRouter({
  create: authedProcedure
    .input(createGoalSchema)
    .mutation(({ ctx, input }) => createGoal(ctx, input)),
  list: authedProcedure
    .input(goalListSchema.prefault({}))
    .query(({ ctx, input }) => listGoals(ctx, input)),
  byId: oneGoal.query(({ ctx, input }) => getGoal(ctx, input)),
  terms: oneGoal.query(({ ctx, input }) => getTerms(ctx, input)),
  update: authedProcedure.input(update).mutation(({ ctx, input }) => updateGoal(ctx, input)),
  previewUpdate: authedProcedure
    .input(update.omit({ version: true }))
    .query(({ ctx, input }) => previewUpdate(ctx, input)),
  pause: authedProcedure.input(pause).mutation(({ ctx, input }) => pauseGoal(ctx, input)),
  pauseAll: authedProcedure
    .input(pauseAllInput.prefault({}))
    .mutation(({ ctx, input }) => pauseAll(ctx, input)),
  resumeAll: authedProcedure
    .input(z.strictObject({ from: localDateSchema.optional() }).prefault({}))
    .mutation(({ ctx, input }) => resumeAll(ctx, input)),
  pin: authedProcedure
    .input(z.strictObject({ goalId, pinned: z.boolean() }))
    .mutation(({ ctx, input }) => pinGoal(ctx, input)),
  arrange: authedProcedure.input(arrange).mutation(({ ctx, input }) => arrangeGoals(ctx, input)),
  resume: oneGoal.mutation(({ ctx, input }) => resumeGoal(ctx, input)),
  removePause: authedProcedure
    .input(pauseRange)
    .mutation(({ ctx, input }) => removePause(ctx, input)),
  archive: oneGoal.mutation(({ ctx, input }) => archiveGoal(ctx, input)),
  restore: oneGoal.mutation(({ ctx, input }) => restoreGoal(ctx, input)),
  complete: oneGoal.mutation(({ ctx, input }) => completeGoal(ctx, input)),
  reopen: oneGoal.mutation(({ ctx, input }) => reopenGoal(ctx, input)),
  remove: oneGoal.mutation(({ ctx, input }) => removeGoal(ctx, input)),
  share: oneGoal.mutation(({ ctx, input }) => shareGoal(ctx, input)),
  unshare: oneGoal.mutation(({ ctx, input }) => unshareGoal(ctx, input)),
  sharing: oneGoal.query(({ ctx, input }) => getShare(ctx, input)),
});
