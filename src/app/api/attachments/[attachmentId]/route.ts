/** A person's own photos: `/api/attachments/<id>`, `?size=thumb` for the small copy. */
import { answerPhoto } from "@/trpc/photo-download";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ attachmentId: string }>;
}

export const GET = async (request: Request, { params }: Context) =>
  answerPhoto(request, (await params).attachmentId);
