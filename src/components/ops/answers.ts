/** What the operations pages are given. */
import type { RouterOutputs } from "../../trpc/client";

export type Overview = RouterOutputs["ops"]["overview"];
export type Mail = RouterOutputs["ops"]["mail"]["items"][number];
export type Run = RouterOutputs["ops"]["jobs"]["items"][number];
