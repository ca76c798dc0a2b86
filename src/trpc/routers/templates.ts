/** Templates: goals to start with one tap. */
import {
  saveTemplateSchema,
  startTemplateSchema,
  templateListSchema,
} from "../../domain/template-list";
import { startTemplate } from "../../services/goals";
import { listTemplates, saveTemplate } from "../../services/templates";
import { authedProcedure, createRouter } from "../init";

export const templatesRouter = createRouter({
  list: authedProcedure
    .input(templateListSchema.optional())
    .query(({ ctx, input }) => listTemplates(ctx, input ?? {})),
  start: authedProcedure
    .input(startTemplateSchema)
    .mutation(({ ctx, input }) => startTemplate(ctx, input)),
  save: authedProcedure
    .input(saveTemplateSchema)
    .mutation(({ ctx, input }) => saveTemplate(ctx, input)),
});
