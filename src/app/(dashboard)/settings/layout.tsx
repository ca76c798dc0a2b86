/** Brings the texts that only settings and the import need. */
import type { ReactNode } from "react";
import { browserMessages } from "../../../messages/browser-messages";
import { MoreMessages } from "../../../messages/provider";
import { localeOfReader } from "../../reader";

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const messages = browserMessages(await localeOfReader(), ["auth", "imports"]);
  return <MoreMessages messages={messages}>{children}</MoreMessages>;
}
