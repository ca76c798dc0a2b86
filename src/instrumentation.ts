/** Next's hook for the start of the server. It is also bundled for the edge, where none of this runs. */
import { isNodeRuntime } from "./env";

/** Next calls this before the first request, and ends when it throws. */
export async function register(): Promise<void> {
  if (!isNodeRuntime) return;
  const { boot } = await import("./boot");
  boot();
}
