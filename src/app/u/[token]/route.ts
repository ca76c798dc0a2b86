/** Ends mails of one kind: `/u/<token>`. */
import { speakingToReader } from "@/app/reader-of-request";
import { answerUnsubscribe } from "@/trpc/mail-links";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ token: string }>;
}

const answer = async (request: Request, { params }: Context) => {
  const { token } = await params;
  return speakingToReader(request, () => answerUnsubscribe(request, token));
};

export const GET = answer;
export const POST = answer;
