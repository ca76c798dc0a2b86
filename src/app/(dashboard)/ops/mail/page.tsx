/** /ops/mail: mails as they were written. */
import type { Metadata } from "next";
import { MailScreen } from "../../../../components/ops/mail-screen";
import { readerTexts } from "../../../reader";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readerTexts())("ops.mails.title") };
}

export default function MailPage() {
  return <MailScreen />;
}
