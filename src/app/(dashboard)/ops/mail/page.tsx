/** /ops/mail: mails as they were written. */
import type { Metadata } from "next";
import { MailScreen } from "../../../../components/ops/mail-screen";
import { serverTexts } from "../../../../messages/server";

export function generateMetadata(): Metadata {
  return { title: serverTexts()("ops.mails.title") };
}

export default function MailPage() {
  return <MailScreen />;
}
