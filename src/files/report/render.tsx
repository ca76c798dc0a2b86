/** Turns a report into the bytes of a PDF; the renderer is loaded only here, when it is asked for. */
import type { Report } from "../../domain/report";

export async function renderReport(report: Report): Promise<Uint8Array> {
  const [{ renderToBuffer }, { ReportDocument, wordsOf }, { loadFontsFor }] = await Promise.all([
    import("@react-pdf/renderer"),
    import("./document"),
    import("./fonts"),
  ]);
  await loadFontsFor(wordsOf(report));
  return renderToBuffer(<ReportDocument report={report} />);
}
