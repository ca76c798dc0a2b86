/** What is asked of an attachment before it is put on an activity. */
import { z } from "zod";

/** An address of the web, without a name and password in it. */
export const linkSchema = z
  .string()
  .trim()
  .max(2000, { message: "too_long" })
  .refine(isLink, { message: "invalid_link" });

function isLink(text: string): boolean {
  if (!/^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== "" && username === "" && password === "";
}

/** Input of `activities.attach`: a file that was sent before, or a link. */
export const attachSchema = z
  .strictObject({
    activityId: z.uuid(),
    fileId: z.uuid().optional(),
    url: linkSchema.optional(),
  })
  .refine(({ fileId, url }) => (fileId === undefined) !== (url === undefined), {
    path: ["fileId"],
    message: "required",
  });
export type Attach = z.infer<typeof attachSchema>;
