/** For administrators: how things stand that happen on their own, and doing them again. */
import { z } from "zod";
import { operationsListSchema, replayEventSchema, runJobSchema } from "../../domain/operations";
import { runJobAt } from "../../inngest/jobs";
import { checkHealth } from "../../services/health";
import { listEverybodysMails, listRuns, overlook, replayEvent } from "../../services/operations";
import { adminProcedure, createRouter } from "../init";

export const opsRouter = createRouter({
  overview: adminProcedure.input(z.strictObject({}).optional()).query(async ({ ctx }) => {
    const [overview, health] = await Promise.all([overlook(ctx), checkHealth(ctx.db)]);
    return { ...overview, health };
  }),
  jobs: adminProcedure
    .input(operationsListSchema.prefault({}))
    .query(({ input }) => listRuns(input)),
  runJob: adminProcedure.input(runJobSchema).mutation(({ ctx, input }) => runJobAt(ctx, input)),
  replayEvent: adminProcedure
    .input(replayEventSchema)
    .mutation(({ ctx, input }) => replayEvent(ctx, input)),
  mail: adminProcedure
    .input(operationsListSchema.prefault({}))
    .query(({ ctx, input }) => listEverybodysMails(ctx, input)),
});
