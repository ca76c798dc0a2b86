/** The person's own profile. */
import { z } from "zod";
import { updateProfileSchema } from "../../domain/profile";
import { getProfile, updateProfile } from "../../services/profile";
import { authedProcedure, createRouter } from "../init";

export const profileRouter = createRouter({
  get: authedProcedure.input(z.strictObject({}).optional()).query(({ ctx }) => getProfile(ctx)),
  update: authedProcedure
    .input(updateProfileSchema)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
});
