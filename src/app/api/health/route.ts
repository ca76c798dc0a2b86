// GET /api/health: what answers and what does not; 503 when Postgres is away.
import { checkHealth } from "@/services/health";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const status = health.checks.postgres === "ok" ? 200 : 503;
  return Response.json(health, { status, headers: { "cache-control": "no-store" } });
}
