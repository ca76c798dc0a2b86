/** How a person tells what the columns of a table mean, and what the goals made from it ask. */
import { z } from "zod";
import { amountSchema } from "../amount-schema";
import { periodUnitSchema } from "../schedule";
import { lineSchema } from "../text";

const column = z.string().min(1).max(200);

export const patternsAsked = ["recurring", "milestone", "limit"] as const;

/** What goals made from a table ask. Left out: a daily amount of 1. */
export const askedSchema = z.strictObject({
  pattern: z.enum(patternsAsked).default("recurring"),
  period: periodUnitSchema.default("day"),
  /** The amount of a period, the total of a milestone, the top of a limit. */
  amount: amountSchema.default(1),
  unit: lineSchema(50, 1).default("times"),
});
export type Asked = z.infer<typeof askedSchema>;

export const dateOrders = ["ymd", "dmy", "mdy"] as const;
export const delimiters = [",", ";", "\t", "|"] as const;
export const decimalSigns = [".", ","] as const;

/** What the person chose over the preview of a table. Columns are named as in the first line. */
export const mappingSchema = z.strictObject({
  layout: z.enum(["long", "wide"]).optional(),
  delimiter: z.enum(delimiters).optional(),
  dateOrder: z.enum(dateOrders).optional(),
  decimal: z.enum(decimalSigns).optional(),
  columns: z
    .strictObject({
      date: column.optional(),
      goal: column.optional(),
      value: column.optional(),
      note: column.optional(),
      /** Wide: the columns that are goals; left out, all but the date. */
      goals: z.array(column).max(200).optional(),
    })
    .optional(),
  /** Title of the one goal, where no column names goals. */
  goal: lineSchema(200, 1).optional(),
  asked: askedSchema.optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;
export type DateOrder = (typeof dateOrders)[number];
export type DecimalSign = (typeof decimalSigns)[number];

/** Settings of the pattern asked for, as `goals.create` takes them. */
export function settingsAsked({ pattern, period, amount, unit }: Asked): Record<string, unknown> {
  if (pattern === "milestone") return { total: amount, unit };
  if (pattern === "limit") return { period, max: amount, unit };
  return { period, amount, unit };
}
