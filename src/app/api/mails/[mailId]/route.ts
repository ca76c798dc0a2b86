/** A mail as it looks, for administrators: `/api/mails/<mailId>`. */
import { answerMailPreview } from "@/trpc/mail-preview";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ mailId: string }>;
}

export const GET = async (request: Request, { params }: Context) =>
  answerMailPreview(request, (await params).mailId);
