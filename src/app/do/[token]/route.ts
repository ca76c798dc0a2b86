/** Does one thing to a goal, once: `/do/<token>`. */
import { answerAction } from "@/trpc/mail-links";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ token: string }>;
}

const answer = async (request: Request, { params }: Context) =>
  answerAction(request, (await params).token);

export const GET = answer;
export const POST = answer;
