// /api/inngest: where Inngest, or the engine that stands in for it, calls the functions.
import type { NextRequest } from "next/server";
import { handleInngestRequest } from "@/inngest";

export const dynamic = "force-dynamic";

export const GET = (request: NextRequest) => handleInngestRequest("GET", request);
export const POST = (request: NextRequest) => handleInngestRequest("POST", request);
export const PUT = (request: NextRequest) => handleInngestRequest("PUT", request);
