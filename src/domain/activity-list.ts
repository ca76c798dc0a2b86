/** Lists of activities: how they are narrowed. */
import { z } from "zod";
import { activityKindSchema } from "./activity";
import { localDateSchema } from "./local-date-schema";
import { pageFields } from "./page";
import { lineSchema } from "./text";

/** Input of `activities.list`. `removed: true` shows the removed ones instead of the others. */
export const activityListSchema = z.strictObject({
  goalId: z.uuid().optional(),
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  kind: z.array(activityKindSchema).max(10).optional(),
  search: lineSchema(200).optional(),
  removed: z.literal(true).optional(),
  ...pageFields,
});
export type ActivityList = z.infer<typeof activityListSchema>;
