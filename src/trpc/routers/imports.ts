/** Imports: history from other apps, tried first and then taken over. */
import { z } from "zod";
import {
  commitImportSchema,
  importRowsSchema,
  previewImportSchema,
} from "../../domain/import/requests";
import {
  getImportProgress,
  listImportRows,
  listImports,
  rollbackImport,
} from "../../services/import-batches";
import { commitImport, previewImport } from "../../services/imports";
import { authedProcedure, createRouter } from "../init";

const oneImport = authedProcedure.input(z.strictObject({ importId: z.uuid() }));

export const importsRouter = createRouter({
  preview: authedProcedure
    .input(previewImportSchema)
    .mutation(({ ctx, input }) => previewImport(ctx, input)),
  rows: authedProcedure
    .input(importRowsSchema)
    .mutation(({ ctx, input }) => listImportRows(ctx, input)),
  commit: authedProcedure
    .input(commitImportSchema)
    .mutation(({ ctx, input }) => commitImport(ctx, input)),
  status: oneImport.mutation(({ ctx, input }) => getImportProgress(ctx, input)),
  rollback: oneImport.mutation(({ ctx, input }) => rollbackImport(ctx, input)),
  list: authedProcedure.input(z.strictObject({}).optional()).query(({ ctx }) => listImports(ctx)),
});
