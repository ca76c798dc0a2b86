/** The procedures over HTTP. */
import { handleTrpcRequest } from "@/trpc/handler";

export const dynamic = "force-dynamic";

export const GET = (request: Request) => handleTrpcRequest(request);
export const POST = (request: Request) => handleTrpcRequest(request);
