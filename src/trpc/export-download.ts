/** Answers a plain link to an export with a stream. */
import "server-only";
import { parseExportFilter } from "../domain/export";
import type { ServiceContext } from "../services/context";
import { type ExportFormat, exportFormats, openExport } from "../services/export";
import { openReport } from "../services/report";
import { createRequestContext, type RequestContext } from "./init";
import { checkLimit } from "./limits";
import { answerError, refused } from "./plain-errors";

/** The report is a download like the others, but made for people. */
type Download = ExportFormat | "pdf";
const downloads: readonly Download[] = [...exportFormats, "pdf"];

const contentTypes: Record<Download, string> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  loop: "application/zip",
  pdf: "application/pdf",
};
const endings: Record<Download, string> = {
  json: ".json",
  csv: ".csv",
  loop: "-loop.zip",
  pdf: ".pdf",
};

/**
 * Answers with the file, 401 for a stranger, 400 for a filter that makes no sense.
 * @param createContext who calls, and with what; tests bring their own
 */
export async function answerExport(
  request: Request,
  createContext: (headers: Headers) => Promise<RequestContext> = createRequestContext,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const name = pathname.split("/").at(-1);
  const format = downloads.find((each) => each === name);
  const ctx = await createContext(request.headers);
  const { userId } = ctx;
  if (userId === null) return refused(ctx, "UNAUTHORIZED", 401);
  if (format === undefined) return refused(ctx, "NOT_FOUND", 404);
  try {
    await checkLimit(ctx, "exports", userId);
    const pieces = await open({ ...ctx, userId }, format, searchParams);
    return new Response(toByteStream(pieces), { headers: fileHeaders(format, ctx.now()) });
  } catch (error) {
    return answerError(ctx, "exports", error);
  }
}

function open(ctx: ServiceContext, format: Download, query: URLSearchParams) {
  const filter = parseExportFilter(query);
  if (format !== "pdf") return openExport(ctx, format, filter);
  return openReport(ctx, { ...filter, hasNotes: query.get("notes") === "1" });
}

function fileHeaders(format: Download, now: string): Record<string, string> {
  return {
    "content-type": contentTypes[format],
    "content-disposition": `attachment; filename="cairn-${now.slice(0, 10)}${endings[format]}"`,
    "cache-control": "private, no-store",
  };
}

/** Pulls the next piece only when the reader wants it; a reader who leaves ends the export. */
function toByteStream(pieces: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
