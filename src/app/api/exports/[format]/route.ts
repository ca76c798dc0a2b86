/** Downloads of a person's data: `/api/exports/json`, `csv` and `loop`. */
import { answerExport } from "@/trpc/export-download";

export const dynamic = "force-dynamic";

export const GET = (request: Request) => answerExport(request);
