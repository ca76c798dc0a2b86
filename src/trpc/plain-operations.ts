/** The two plain routes for machines that watch: health, and numbers for Prometheus. */
import "server-only";
import { timingSafeEqual } from "node:crypto";
import { database } from "../db/client";
import { env } from "../env";
import { checkHealth } from "../services/health";
import { scrape } from "../services/operations";

const unstored = { "cache-control": "no-store" };

/** What answers and what does not; 503 when Postgres is away. */
export async function answerHealth(): Promise<Response> {
  const health = await checkHealth(database());
  const status = health.checks.postgres === "ok" ? 200 : 503;
  return Response.json(health, { status, headers: unstored });
}

/** Prometheus' text for whoever bears the token; without a token only the embedded default is open. */
export async function answerMetrics(request: Request): Promise<Response> {
  const { METRICS_TOKEN, isEmbedded } = env();
  if (METRICS_TOKEN === undefined && !isEmbedded) return refused("NOT_FOUND", 404);
  if (METRICS_TOKEN !== undefined && !bears(request, METRICS_TOKEN)) {
    return refused("UNAUTHORIZED", 401);
  }
  const { contentType, text } = await scrape(database());
  return new Response(text, { headers: { ...unstored, "content-type": contentType } });
}

function bears({ headers }: Request, token: string): boolean {
  const given = Buffer.from(headers.get("authorization") ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function refused(code: string, status: number): Response {
  return Response.json({ code }, { status, headers: unstored });
}
