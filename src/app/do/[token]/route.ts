/** Does one thing to a goal, once: `/do/<token>`. */
import { speakingToReader } from "@/app/reader-of-request";
import { answerAction } from "@/trpc/mail-links";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ token: string }>;
}

const answer = async (request: Request, { params }: Context) => {
  const { token } = await params;
  return speakingToReader(request, () => answerAction(request, token));
};

export const GET = answer;
export const POST = answer;
