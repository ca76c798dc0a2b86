/** Files that people give: `POST /api/files?for=import` or `?for=attachment`. */
import { answerUpload } from "@/trpc/file-upload";

export const dynamic = "force-dynamic";

export const POST = (request: Request) => answerUpload(request);
