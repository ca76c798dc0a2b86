/** Turns a report into the bytes of a PDF; the renderer is loaded only here, when it is asked for. */
import type { Report } from "../../domain/report";

export async function renderReport(report: Report): Promise<Uint8Array> {
  const [{ renderToBuffer }, { ReportDocument }, { registerFonts }] = await Promise.all([
    import("@react-pdf/renderer"),
    import("./document"),
    import("./fonts"),
  ]);
  registerFonts();
  return renderToBuffer(<ReportDocument report={report} />);
}
