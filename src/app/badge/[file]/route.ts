/** A shared goal's badge: `/badge/<token>.svg`. */
import { answerBadge } from "@/trpc/badge";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ file: string }>;
}

export const GET = async (_request: Request, { params }: Context) =>
  answerBadge((await params).file);
