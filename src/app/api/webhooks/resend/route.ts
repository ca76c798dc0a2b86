/** What the mail provider tells: `POST /api/webhooks/resend`. */
import { answerMailNews } from "@/trpc/mail-news";

export const dynamic = "force-dynamic";

export const POST = (request: Request) => answerMailNews(request);
