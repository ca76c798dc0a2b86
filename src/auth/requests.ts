/** Requests to `/api/auth/*`: checked before better-auth sees them, and answered in one shape. */
import "server-only";
import { env } from "../env";
import { refusalOf } from "./own-origins";
import { auth } from "./server";

const MAX_BODY_BYTES = 16 * 1024;

/** Answers one request to better-auth, or says why it may not change anything. */
export async function handleAccountRequest(request: Request): Promise<Response> {
  const refusal = refusalOf(request, env(), MAX_BODY_BYTES);
  if (refusal) return Response.json({ code: refusal.code }, { status: refusal.status });
  const answer = await auth().handler(request);
  return answer.status === 429 ? rateLimited(answer) : unstored(answer);
}

/** better-auth tells the wait in a header of its own; here it also stands in the body. */
function rateLimited(answer: Response): Response {
  const retryAfterSeconds = Number(answer.headers.get("x-retry-after") ?? 60);
  return Response.json(
    { code: "RATE_LIMITED", retryAfterSeconds },
    { status: 429, headers: { "retry-after": String(retryAfterSeconds) } },
  );
}

function unstored(answer: Response): Response {
  answer.headers.set("cache-control", "private, no-store");
  return answer;
}
