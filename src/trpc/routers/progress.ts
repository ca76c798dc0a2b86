/** Progress: today's three lists, one goal on a day, and its history. */
import { z } from "zod";
import { localDateSchema } from "../../domain/local-date";
import { getHistory, getProgress, getToday } from "../../services/today";
import { authedProcedure, createRouter } from "../init";

const goalId = z.uuid();
const byGoal = z.strictObject({ goalId, on: localDateSchema.optional() });

const history = z.strictObject({
  goalId,
  from: localDateSchema,
  to: localDateSchema,
  grain: z.enum(["day", "week", "month"]).optional(),
});

export const progressRouter = createRouter({
  today: authedProcedure.input(z.strictObject({}).optional()).query(({ ctx }) => getToday(ctx)),
  byGoal: authedProcedure.input(byGoal).query(({ ctx, input }) => getProgress(ctx, input)),
  history: authedProcedure.input(history).query(({ ctx, input }) => getHistory(ctx, input)),
});
