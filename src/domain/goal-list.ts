/** Lists of goals: how they are narrowed and ordered. */
import { z } from "zod";
import { categories } from "./category";
import { statuses } from "./goal";
import { pageFields } from "./page";
import { patterns } from "./settings";
import { lineSchema } from "./text";

export const goalSorts = ["updated", "created", "title", "deadline"] as const;
export type GoalSort = (typeof goalSorts)[number];

/** Input of `goals.list`. Archived goals come only when `status` names them. */
export const goalListSchema = z.strictObject({
  status: z.array(z.enum(statuses)).max(10).optional(),
  pattern: z.array(z.enum(patterns)).max(10).optional(),
  category: z.array(z.enum(categories)).max(10).optional(),
  search: lineSchema(200).optional(),
  sort: z.enum(goalSorts).default("updated"),
  order: z.enum(["asc", "desc"]).optional(),
  ...pageFields,
});
export type GoalList = z.infer<typeof goalListSchema>;
