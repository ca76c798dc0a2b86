/** Civil dates as input: apart from counting with them, which the browser does without a schema. */
import { z } from "zod";
import { isLocalDate } from "./local-date";

export const localDateSchema = z.string().refine(isLocalDate, { message: "invalid_date" });
