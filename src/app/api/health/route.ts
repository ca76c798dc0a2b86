// GET /api/health: what answers and what does not; 503 when Postgres is away.
import { answerHealth } from "@/trpc/plain-operations";

export const dynamic = "force-dynamic";

export const GET = () => answerHealth();
