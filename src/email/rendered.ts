/** A template as the bytes that go out. */
import { render, toPlainText } from "@react-email/components";
import type { ReactElement } from "react";
import { lineSchema } from "../domain/text";

const MAX_SUBJECT_LENGTH = 200;

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

/** Renders a mail once, in HTML and as plain text. */
export async function rendered(
  subject: string,
  template: ReactElement,
  headers: Record<string, string> = {},
): Promise<RenderedMail> {
  const html = await render(template);
  return { subject: oneLine(subject), html, text: toPlainText(html), headers };
}

/** A subject is a header: one line, without control characters, and not endless. */
function oneLine(subject: string): string {
  const shown = [...subject].slice(0, MAX_SUBJECT_LENGTH).join("");
  return lineSchema(MAX_SUBJECT_LENGTH).safeParse(shown).data ?? "";
}
