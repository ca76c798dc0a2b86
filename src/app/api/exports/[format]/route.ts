/** Downloads of a person's data: `/api/exports/json` and `/api/exports/csv`. */
import { answerExport } from "@/trpc/export-download";

export const dynamic = "force-dynamic";

export const GET = (request: Request) => answerExport(request);
