// GET /api/metrics: numbers for Prometheus.
import { answerMetrics } from "@/trpc/plain-operations";

export const dynamic = "force-dynamic";

export const GET = (request: Request) => answerMetrics(request);
