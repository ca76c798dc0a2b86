/** Activities: logging, changing and reading them. */
import { z } from "zod";
import { activityPatchSchema, logActivitySchema } from "../../domain/activity";
import { activityListSchema } from "../../domain/activity-list";
import { attachSchema } from "../../domain/attachment-schema";
import { logManySchema } from "../../domain/log-many";
import { removedListSchema } from "../../domain/removed-activity";
import { listActivities, logActivities, logActivity } from "../../services/activities";
import { removeActivity, restoreActivity, updateActivity } from "../../services/activity-edits";
import { attach, detach } from "../../services/attachments";
import { listRemoved } from "../../services/removed-activities";
import { authedProcedure, createRouter } from "../init";

const activityId = z.uuid();
const oneActivity = authedProcedure.input(z.strictObject({ activityId }));

const oneAttachment = authedProcedure.input(z.strictObject({ attachmentId: z.uuid() }));

const update = z.strictObject({ activityId, version: z.int().min(1), patch: activityPatchSchema });

export const activitiesRouter = createRouter({
  log: authedProcedure
    .input(logActivitySchema)
    .mutation(({ ctx, input }) => logActivity(ctx, input)),
  logMany: authedProcedure
    .input(logManySchema)
    .mutation(({ ctx, input }) => logActivities(ctx, input)),
  list: authedProcedure
    .input(activityListSchema.prefault({}))
    .query(({ ctx, input }) => listActivities(ctx, input)),
  removed: authedProcedure
    .input(removedListSchema.prefault({}))
    .query(({ ctx, input }) => listRemoved(ctx, input)),
  update: authedProcedure.input(update).mutation(({ ctx, input }) => updateActivity(ctx, input)),
  remove: oneActivity.mutation(({ ctx, input }) => removeActivity(ctx, input)),
  restore: oneActivity.mutation(({ ctx, input }) => restoreActivity(ctx, input)),
  attach: authedProcedure.input(attachSchema).mutation(({ ctx, input }) => attach(ctx, input)),
  detach: oneAttachment.mutation(({ ctx, input }) => detach(ctx, input)),
});
