/** Templates: goals to start with one tap. */
import { listTemplates, startTemplateSchema, templateListSchema } from "../../domain/template-list";
import { startTemplate } from "../../services/goals";
import { authedProcedure, createRouter } from "../init";

export const templatesRouter = createRouter({
  list: authedProcedure
    .input(templateListSchema.optional())
    .query(({ input }) => listTemplates(input ?? {})),
  start: authedProcedure
    .input(startTemplateSchema)
    .mutation(({ ctx, input }) => startTemplate(ctx, input)),
});
