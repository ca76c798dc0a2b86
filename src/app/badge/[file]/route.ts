/** A shared goal's badge: `/badge/<token>.svg`. */
import { speakingToReader } from "@/app/reader-of-request";
import { answerBadge } from "@/trpc/badge";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ file: string }>;
}

export const GET = async (request: Request, { params }: Context) => {
  const { file } = await params;
  return speakingToReader(request, () => answerBadge(file));
};
