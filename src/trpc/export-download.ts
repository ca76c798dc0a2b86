/** Answers a plain link to an export with a stream. */
import "server-only";
import { parseExportFilter } from "../domain/export";
import { type ExportFormat, exportFormats, openExport } from "../services/export";
import { createRequestContext, type RequestContext } from "./init";
import { answerError, refused } from "./plain-errors";

const contentTypes: Record<ExportFormat, string> = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  loop: "application/zip",
};
const endings: Record<ExportFormat, string> = { json: ".json", csv: ".csv", loop: "-loop.zip" };

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
  const format = exportFormats.find((each) => each === name);
  const ctx = await createContext(request.headers);
  const { userId } = ctx;
  if (userId === null) return refused(ctx, "UNAUTHORIZED", 401);
  if (format === undefined) return refused(ctx, "NOT_FOUND", 404);
  try {
    const pieces = await openExport({ ...ctx, userId }, format, parseExportFilter(searchParams));
    return new Response(toByteStream(pieces), { headers: fileHeaders(format, ctx.now()) });
  } catch (error) {
    return answerError(ctx, "exports", error);
  }
}

function fileHeaders(format: ExportFormat, now: string): Record<string, string> {
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
