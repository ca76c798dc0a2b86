/** Ends mails of one kind: `/u/<token>`. */
import { answerUnsubscribe } from "@/trpc/mail-links";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ token: string }>;
}

const answer = async (request: Request, { params }: Context) =>
  answerUnsubscribe(request, (await params).token);

export const GET = answer;
export const POST = answer;
