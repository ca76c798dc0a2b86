/** Progress: today's three lists, one goal on a day, its history and reasons, and all goals together. */
import { z } from "zod";
import { localDateSchema } from "../../domain/local-date-schema";
import { explainProgress } from "../../services/explain";
import { getOverview } from "../../services/overview";
import { getRhythm, getRuns } from "../../services/pictures";
import { getHistory, getProgress, getToday } from "../../services/today";
import { getTogether } from "../../services/together";
import { authedProcedure, createRouter } from "../init";

const goalId = z.uuid();
const byGoal = z.strictObject({ goalId, on: localDateSchema.optional() });

const history = z.strictObject({
  goalId,
  from: localDateSchema,
  to: localDateSchema,
  grain: z.enum(["day", "week", "month"]).optional(),
});

const explanation = z.strictObject({
  goalId,
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
});
const runs = z.strictObject({ goalId, from: localDateSchema });
const overview = z.strictObject({ from: localDateSchema, to: localDateSchema });

export const progressRouter = createRouter({
  today: authedProcedure.input(z.strictObject({}).optional()).query(({ ctx }) => getToday(ctx)),
  byGoal: authedProcedure.input(byGoal).query(({ ctx, input }) => getProgress(ctx, input)),
  history: authedProcedure.input(history).query(({ ctx, input }) => getHistory(ctx, input)),
  explain: authedProcedure
    .input(explanation)
    .query(({ ctx, input }) => explainProgress(ctx, input)),
  runs: authedProcedure.input(runs).query(({ ctx, input }) => getRuns(ctx, input)),
  rhythm: authedProcedure
    .input(z.strictObject({ goalId }))
    .query(({ ctx, input }) => getRhythm(ctx, input)),
  overview: authedProcedure.input(overview).query(({ ctx, input }) => getOverview(ctx, input)),
  together: authedProcedure
    .input(z.strictObject({}).optional())
    .query(({ ctx }) => getTogether(ctx)),
});
