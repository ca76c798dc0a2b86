/** The operations pages are administrators'; for everybody else there is nothing at their addresses. */
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { currentPerson } from "../../../auth/session";
import { browserMessages } from "../../../messages/browser-messages";
import { MoreMessages } from "../../../messages/provider";
import { localeOfReader } from "../../reader";

export default async function OperationsLayout({ children }: { children: ReactNode }) {
  const person = await currentPerson(await headers());
  if (person?.role !== "administrator") notFound();
  const messages = browserMessages(await localeOfReader(), ["ops"]);
  return <MoreMessages messages={messages}>{children}</MoreMessages>;
}
