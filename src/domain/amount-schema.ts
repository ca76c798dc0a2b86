/** Amounts as input: apart from counting with them, which the browser does without a schema. */
import { z } from "zod";
import { isAmount } from "./amount";

/** An amount as it travels in JSON. */
export const amountSchema = z.number().refine(isAmount, { message: "invalid_amount" });
export const positiveAmountSchema = amountSchema.refine((value) => value > 0, {
  message: "must_be_positive",
});
export const nonNegativeAmountSchema = amountSchema.refine((value) => value >= 0, {
  message: "must_not_be_negative",
});
