/** Recommendations: reading them, sending them away, and doing what they say. */
import { z } from "zod";
import { dismissSchema } from "../../domain/recommendation";
import {
  acceptRecommendation,
  dismissRecommendation,
  listRecommendations,
} from "../../services/recommendations";
import { authedProcedure, createRouter } from "../init";

export const recommendationsRouter = createRouter({
  list: authedProcedure
    .input(z.strictObject({}).optional())
    .query(({ ctx }) => listRecommendations(ctx)),
  dismiss: authedProcedure
    .input(dismissSchema)
    .mutation(({ ctx, input }) => dismissRecommendation(ctx, input)),
  accept: authedProcedure
    .input(dismissSchema.pick({ recommendationId: true }))
    .mutation(({ ctx, input }) => acceptRecommendation(ctx, input)),
});
